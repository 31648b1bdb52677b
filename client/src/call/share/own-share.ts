import type { WireError } from '@priyom/shared/errors';
import type { StoreApi } from 'zustand/vanilla';
import type { Outcome } from '../signaling/outbox.ts';

/** What of the screen is seen. A browser that does not tell may be showing all of it. */
export type Surface = 'browser' | 'window' | 'monitor';

/** text: letters must be sharp, and stand still most of the time · video: a film is played, movement goes first. */
export type ScreenKind = 'text' | 'video';

/** What this page shows of its screen. */
export type OwnShare =
  /** `error`: why the last press came to nothing; a person who chose nothing is no error. */
  | { kind: 'off'; error: WireError | null }
  /** The browser asks what to show. */
  | { kind: 'choosing' }
  /** Chosen; the others are being told before anything of it is sent. */
  | { kind: 'starting'; surface: Surface }
  | { kind: 'on'; surface: Surface; content: ScreenKind; hasSound: boolean };

/** One's own screen shown to the others. */
export interface OwnScreen {
  readonly store: StoreApi<OwnShare>;
  readonly state: OwnShare;
  /** From a press: browsers ask only then. While one shows already: «Другое окно». */
  start(): Promise<void>;
  /** Letters or a film. */
  setContent(content: ScreenKind): Promise<void>;
  /** Nothing is captured from the first moment; the server is told until it knows. */
  stop(): Promise<Outcome>;
  /** By the lead anybody's. That it is over already is what was wanted. */
  stopOf(participantId: string): Promise<Outcome>;
}
