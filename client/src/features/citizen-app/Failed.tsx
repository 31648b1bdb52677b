import { useText } from '../../i18n/catalog.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import { errorText } from '../../i18n/errors.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MessageScreen } from '../citizen-frame/MessageScreen.tsx';
import type { GuestError } from './rest.ts';

/** What happened · what to do now · whom to call (ux §3, «Errors»). */
export function Failed({ error, onRetry }: { error: GuestError; onRetry: () => void }) {
  const t = useText(citizenFrameText).failed;
  const { title, next } = useErrorWords(error);
  const logId = 'logId' in error ? error.logId : undefined;
  return (
    <MessageScreen
      tab={t.tab}
      icon={error.code === 'OFFLINE' ? icons.offline : icons.problem}
      title={title}
      text={next}
      quiet
    >
      <Button variant="primary" size="lg" block icon={icons.again} onClick={onRetry}>
        {t.again}
      </Button>
      {logId && <p className="small">{t.logId(logId)}</p>}
    </MessageScreen>
  );
}

export function useErrorWords(error: GuestError): { title: string; next: string } {
  const t = useText(citizenFrameText).failed;
  const language = useLanguage();
  if (error.code === 'OFFLINE') return { title: t.offlineTitle, next: t.offlineText };
  return errorText(error.code, language);
}

/** A defect of the page itself: the meeting is safe, opening anew helps. */
export function Broken() {
  const t = useText(citizenFrameText).failed;
  return (
    <MessageScreen tab={t.tab} icon={icons.problem} title={t.brokenTitle} text={t.brokenText} quiet>
      <Button variant="primary" size="lg" block icon={icons.again} onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </MessageScreen>
  );
}
