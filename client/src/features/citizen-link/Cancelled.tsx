import { useText } from '../../i18n/catalog.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { AskedNote } from '../citizen-frame/AskedNote.tsx';
import { useHelp } from '../citizen-frame/help-context.ts';
import { MessageScreen } from '../citizen-frame/MessageScreen.tsx';
import type { Visit } from '../citizen-frame/visit.ts';

/** model §5.2: a cancelled meeting's link explains. */
export function Cancelled({ visit }: { visit: Visit }) {
  const t = useText(citizenLinkText).cancelled;
  const format = useFormat();
  const { askCall } = useHelp();
  const was = t.was(format.date(visit.startsAt, 'on'), format.time(visit.startsAt));
  const text = visit.cancelReason ? `${was} ${t.reason(visit.cancelReason)}` : was;
  return (
    <MessageScreen tab={t.tab} icon={icons.cancelled} title={t.title} text={text} quiet>
      <AskedNote />
      <Button variant="primary" size="lg" block icon={icons.reschedule} onClick={() => askCall?.('again')}>
        {t.again}
      </Button>
    </MessageScreen>
  );
}
