import type { Desk } from '@priyom/shared/signaling/requests';

type Waiting = Desk['waiting'][number];

export interface SignalChoice {
  sound: boolean;
  notice: boolean;
}

export interface SignalPorts {
  /** Begins a sound that is repeated; gives back what stops it. */
  ring(): () => void;
  /** How many wait, before the name of the page; 0 takes it away. */
  sign(count: number): void;
  /** A notification of the system: seen by whoever stands beside, so it has no name in it (ux §1.9). */
  notify(): void;
  /** The person looks at this page now. */
  isLookedAt(): boolean;
}

/** Somebody came: heard and seen also by who works in another tab or another program (ux §7). */
export class ArrivalSignals {
  readonly #ports: SignalPorts;
  #known: ReadonlySet<string> = new Set();
  #stopRing: (() => void) | null = null;

  constructor(ports: SignalPorts) {
    this.#ports = ports;
  }

  show(desk: Desk | null, choice: SignalChoice): void {
    const here = desk?.waiting ?? [];
    const atTheDoor = here.filter(({ status }) => status === 'waiting');
    this.#ports.sign(atTheDoor.length);
    // In the middle of a talk, or of calling somebody in, a sound would be heard by the citizen.
    const isBusy = here.some(({ status }) => status !== 'waiting');
    this.#ring(choice.sound && atTheDoor.length > 0 && !isBusy);
    const hasCome = atTheDoor.some(entry => !this.#known.has(keyOf(entry)));
    this.#known = new Set(here.map(keyOf));
    if (hasCome && choice.notice && !this.#ports.isLookedAt()) this.#ports.notify();
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
