import type { Desk } from '@priyom/shared/signaling/desk';

type Waiting = Desk['waiting'][number];

export interface SignalChoice {
  sound: boolean;
  notice: boolean;
}

export interface SignalPorts {
  /** Begins a sound that is repeated; gives back what stops it. */
  ring(): () => void;
  /** A colleague rings until it is answered, somebody in danger until it is taken up: another sound, sooner repeated. */
  ringAsked(): () => void;
  /** How many wait, ask, are in danger, before the name of the page; nobody takes it away. */
  sign(waiting: number, asked: number, alarms: number): void;
  /** A notification of the system: seen by whoever stands beside, so it has no name in it (ux §1.9). */
  notify(why: 'arrival' | 'asked' | 'alarm'): void;
  /** The person looks at this page now. */
  isLookedAt(): boolean;
}

/** Somebody came, or a colleague rings: heard and seen also by who works in another tab or another program (ux §7). */
export class ArrivalSignals {
  readonly #ports: SignalPorts;
  #known: ReadonlySet<string> = new Set();
  #knownAsked: ReadonlySet<string> = new Set();
  #knownAlarms: ReadonlySet<string> = new Set();
  #stopRing: (() => void) | null = null;
  #stopAsked: (() => void) | null = null;

  constructor(ports: SignalPorts) {
    this.#ports = ports;
  }

  show(desk: Desk | null, choice: SignalChoice): void {
    const here = desk?.waiting ?? [];
    const atTheDoor = here.filter(({ status }) => status === 'waiting');
    const asked = desk?.asked ?? [];
    const alarms = alarmsOf(desk);
    this.#ports.sign(atTheDoor.length, asked.length, alarms.length);
    // In the middle of a talk, or of calling somebody in, a sound would be heard by the citizen.
    const isBusy = here.some(({ status }) => status !== 'waiting');
    const isAsked = asked.length > 0 || alarms.length > 0;
    // Two sounds at once say nothing: a colleague waits a minute, a citizen is told again afterwards.
    this.#ring(choice.sound && atTheDoor.length > 0 && !isBusy && !isAsked);
    this.#ringAsked(choice.sound && isAsked && !isBusy);
    const hasCome = atTheDoor.some(entry => !this.#known.has(keyOf(entry)));
    this.#known = new Set(here.map(keyOf));
    const isNewlyAsked = asked.some(({ participantId }) => !this.#knownAsked.has(participantId));
    this.#knownAsked = new Set(asked.map(({ participantId }) => participantId));
    const isNewAlarm = alarms.some(key => !this.#knownAlarms.has(key));
    this.#knownAlarms = new Set(alarms);
    if (!choice.notice || this.#ports.isLookedAt()) return;
    if (isNewAlarm) this.#ports.notify('alarm');
    else if (isNewlyAsked) this.#ports.notify('asked');
    else if (hasCome) this.#ports.notify('arrival');
  }

  #ringAsked(isWanted: boolean): void {
    if (isWanted) this.#stopAsked ??= this.#ports.ringAsked();
    else {
      this.#stopAsked?.();
      this.#stopAsked = null;
    }
  }

  #ring(isWanted: boolean): void {
    if (isWanted) this.#stopRing ??= this.#ports.ring();
    else {
      this.#stopRing?.();
      this.#stopRing = null;
    }
  }
}

/** Who went and came again has come again. */
const keyOf = ({ participantId, since }: Waiting): string => `${participantId} ${since}`;

/** Crises and silent signals that nobody has taken up yet. */
function alarmsOf(desk: Desk | null): string[] {
  const all = [...(desk?.crises ?? []), ...(desk?.signals ?? [])];
  return all.filter(({ task }) => task.takenBy === '').map(({ consultationId, since }) => `${consultationId} ${since}`);
}
