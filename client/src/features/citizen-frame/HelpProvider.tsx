import { type ReactNode, useMemo, useState } from 'react';
import { textOf } from '../../i18n/catalog.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import { showToast } from '../../ui/toasts.ts';
import { CallMeDialog, type CallMeWish } from './CallMeDialog.tsx';
import { type Asked, type CallMeReason, type Help, HelpContext } from './help-context.ts';
import type { WhomToCall } from './visit.ts';

interface HelpProviderProps {
  whom: WhomToCall | null;
  /** True when the institution has it; null while nobody knows whose link it is. */
  send: ((wish: CallMeWish) => Promise<boolean>) | null;
  /** A wish of before that still waits, also of another visit of this page. */
  askedAt?: string | null | undefined;
  /** After «Перезвоните мне» was taken. */
  onAsked?: ((reason: CallMeReason) => void) | undefined;
  children: ReactNode;
}

/** Around all screens of the citizen: whom to call, and the dialog that asks for a call. */
export function HelpProvider({ whom, send, askedAt = null, onAsked, children }: HelpProviderProps) {
  const [wish, setWish] = useState<{ reason: CallMeReason; onTaken: (() => void) | undefined } | null>(null);
  const [askedNow, setAsked] = useState<Asked>({ kind: 'none' });
  const canAsk = send !== null;
  const help = useMemo<Help>(() => {
    const askCall: Help['askCall'] = (reason, onTaken) => setWish({ reason, onTaken });
    const before: Asked = askedAt === null ? { kind: 'none' } : { kind: 'asked', at: Date.parse(askedAt) };
    return { whom, asked: askedNow.kind === 'asked' ? askedNow : before, askCall: canAsk ? askCall : null };
  }, [whom, askedAt, askedNow, canAsk]);
  const sendAndTell = async (filled: CallMeWish): Promise<boolean> => {
    if (!send || !(await send(filled))) return false;
    if (filled.reason !== 'technician') setAsked({ kind: 'asked', at: Date.now() });
    showToast({ text: textOf(citizenFrameText).callMe.askedToast });
    wish?.onTaken?.();
    onAsked?.(filled.reason);
    return true;
  };
  return (
    <HelpContext value={help}>
      {children}
      {wish && <CallMeDialog reason={wish.reason} send={sendAndTell} onClose={() => setWish(null)} />}
    </HelpContext>
  );
}
