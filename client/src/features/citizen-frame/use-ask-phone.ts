import type { CallSession } from '../../call/session.ts';
import { useHelp } from './help-context.ts';
import { useCall } from './use-call.ts';

/** «Позвоните мне» in a talk: the telephone is its next rung; where the text has none, somebody's task. */
export function useAskPhone(session: CallSession): (() => void) | undefined {
  const { askCall } = useHelp();
  const isRung = useCall(session, ({ snapshot }) => snapshot?.modes.includes('phone'));
  if (isRung) return () => void session.wantPhone('');
  return askCall ? () => askCall('phone') : undefined;
}
