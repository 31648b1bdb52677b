import type { Bound } from '../bind.ts';
import { chatHandlers } from './chat.ts';
import { deskHandlers } from './desk.ts';
import { hallHandlers } from './hall.ts';
import { hallLeaderHandlers } from './hall-leaders.ts';
import { leadHandlers } from './lead.ts';
import { mediaHandlers } from './media.ts';
import { probeHandlers } from './probe.ts';
import { sessionHandlers } from './session.ts';
import { shareHandlers } from './share.ts';
import { waitingHandlers } from './waiting.ts';

/** Every request of the contract; which of them a socket reaches is its stage's business (bind.ts). */
export const HANDLERS: readonly Bound[] = [
  ...sessionHandlers,
  ...probeHandlers,
  ...waitingHandlers,
  ...mediaHandlers,
  ...shareHandlers,
  ...chatHandlers,
  ...hallHandlers,
  ...hallLeaderHandlers,
  ...leadHandlers,
  ...deskHandlers,
];
