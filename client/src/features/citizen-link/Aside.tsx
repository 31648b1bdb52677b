import { useText } from '../../i18n/catalog.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MessageScreen } from '../citizen-frame/MessageScreen.tsx';

/** «Я не Мария Ивановна»: the registrar knows, this browser has forgotten the link. */
export function NotMe() {
  const t = useText(citizenLinkText).notMe;
  return <MessageScreen tab={t.tab} icon={icons.person} title={t.title} text={t.text} quiet />;
}

/** «Лучше позвоните мне» was taken; the way back stays open, no pressure. */
export function PhoneInstead({ onBack }: { onBack: () => void }) {
  const t = useText(citizenLinkText).phoneInstead;
  return (
    <MessageScreen tab={t.tab} icon={icons.phone} title={t.title} text={t.text}>
      <Button block onClick={onBack}>
        {t.back}
      </Button>
    </MessageScreen>
  );
}

/** The meeting itself is a telephone call (D16). */
export function ByPhone({ startsAt }: { startsAt: string }) {
  const t = useText(citizenLinkText).byPhone;
  const format = useFormat();
  return <MessageScreen tab={t.tab} icon={icons.phone} title={t.title(format.time(startsAt))} text={t.text} />;
}
