import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import * as icons from './icons.ts';
import { telOf } from './tel.ts';

export interface HelpLineProps {
  /** As the institution writes it; null until the server has told it. */
  phone: string | null;
  /** Makes a call-back task; leave out where the person is not known yet. */
  onCallBack?: (() => void) | undefined;
  /** Why calling back can't be asked for now («Уже попросили: позвоним до 12:00»). */
  callBackWhy?: string | undefined;
  isBusy?: boolean | undefined;
}

/** At the bottom of every citizen's screen: a telephone never fails (ux §1.2). */
export function HelpLine({ phone, onCallBack, callBackWhy, isBusy }: HelpLineProps) {
  const t = useText(uiText);
  return (
    <aside className="help" aria-label={t.help}>
      <span className="grow">{phone ? t.helpByPhone : t.helpInMessage}</span>
      {phone && (
        <a href={telOf(phone)}>
          <Icon of={icons.phone} size="sm" /> {phone}
        </a>
      )}
      {onCallBack && (
        <Button size="sm" onClick={onCallBack} why={callBackWhy} busy={isBusy} busyLabel={t.sending}>
          {t.callMeBack}
        </Button>
      )}
    </aside>
  );
}
