import { useText } from '../../i18n/catalog.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { citizenStartText } from '../../i18n/citizen-start.ts';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import * as icons from '../../ui/icons.ts';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { useHelp } from '../citizen-frame/help-context.ts';

/**
 * The first press: before it nothing is asked of the server, so a messenger's preview of the link opens nothing and
 * nobody's meeting is shown to who only glances at the phone.
 */
export function OpenLink({ isBusy, onOpen }: { isBusy: boolean; onOpen: () => void }) {
  const start = useText(citizenStartText);
  const t = useText(citizenLinkText);
  const { whom } = useHelp();
  return (
    <CitizenScreen tab={t.tab}>
      <div className="first">
        <PageTitle>{start.title}</PageTitle>
        <p>{start.what}</p>
        <p>{start.free}</p>
        {whom && <p className="small c-where">{whom.name}</p>}
      </div>
      <div className="go">
        <Button
          variant="primary"
          size="lg"
          block
          iconEnd={icons.forward}
          onClick={onOpen}
          busy={isBusy}
          busyLabel={t.opening}
        >
          {t.open}
        </Button>
        <p className="small">{t.openHint}</p>
      </div>
    </CitizenScreen>
  );
}
