import type { Desk } from '@priyom/shared/signaling/desk';

type Waiting = Desk['waiting'][number];

export interface SignalChoice {
  sound: boolean;
  notice: boolean;
}

export interface SignalPorts {
  /** Begins a sound that is repeated; gives back what stops it. */
  ring(): () => void;
  /** A colleague rings until it is answered: another sound, sooner repeated. */
  ringAsked(): () => void;
  /** How many wait and how many colleagues ask, before the name of the page; nobody takes it away. */
  sign(waiting: number, asked: number): void;
  /** A notification of the system: seen by whoever stands beside, so it has no name in it (ux §1.9). */
  notify(why: 'arrival' | 'asked'): void;
  /** The person looks at this page now. */
  isLookedAt(): boolean;
}

/** Somebody came, or a colleague rings: heard and seen also by who works in another tab or another program (ux §7). */
export class ArrivalSignals {
  readonly #ports: SignalPorts;
  #known: ReadonlySet<string> = new Set();
  #knownAsked: ReadonlySet<string> = new Set();
  #stopRing: (() => void) | null = null;
  #stopAsked: (() => void) | null = null;

  constructor(ports: SignalPorts) {
    this.#ports = ports;
  }

  show(desk: Desk | null, choice: SignalChoice): void {
    const here = desk?.waiting ?? [];
    const atTheDoor = here.filter(({ status }) => status === 'waiting');
    const asked = desk?.asked ?? [];
    this.#ports.sign(atTheDoor.length, asked.length);
    // In the middle of a talk, or of calling somebody in, a sound would be heard by the citizen.
    const isBusy = here.some(({ status }) => status !== 'waiting');
    const isAsked = asked.length > 0;
    // Two sounds at once say nothing: a colleague waits a minute, a citizen is told again afterwards.
    this.#ring(choice.sound && atTheDoor.length > 0 && !isBusy && !isAsked);
    this.#ringAsked(choice.sound && isAsked && !isBusy);
    const hasCome = atTheDoor.some(entry => !this.#known.has(keyOf(entry)));
    this.#known = new Set(here.map(keyOf));
    const isNewlyAsked = asked.some(({ participantId }) => !this.#knownAsked.has(participantId));
    this.#knownAsked = new Set(asked.map(({ participantId }) => participantId));
    if (!choice.notice || this.#ports.isLookedAt()) return;
    if (isNewlyAsked) this.#ports.notify('asked');
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
