import { createContext, useContext } from 'react';
import type { WhomToCall } from './visit.ts';

/** Why the person asks for a call: the words of the dialog and of the staff's task. */
export type CallMeReason = 'call' | 'otherTime' | 'again' | 'phone' | 'technician';

export type Asked = { kind: 'none' } | { kind: 'asked'; at: number };

export interface Help {
  whom: WhomToCall | null;
  asked: Asked;
  /** Opens the dialog; null until the link is known, then only the number helps. `onTaken`: the institution has it. */
  askCall: ((reason: CallMeReason, onTaken?: () => void) => void) | null;
}

export const HelpContext = createContext<Help>({ whom: null, asked: { kind: 'none' }, askCall: null });

export const useHelp = (): Help => useContext(HelpContext);
