import { useText } from '../../i18n/catalog.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { GivenConsents, type WithdrawConsent } from '../citizen-consent/GivenConsents.tsx';
import { AskedNote } from '../citizen-frame/AskedNote.tsx';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { useHelp } from '../citizen-frame/help-context.ts';
import type { Visit } from '../citizen-frame/visit.ts';
import { installOffer } from '../installed/installed-on-demand.ts';
import type { CalendarEvent } from './calendar-file.ts';
import { downloadCalendar } from './download-calendar.ts';
import { WhenCard } from './WhenCard.tsx';

interface EarlyProps {
  visit: Visit;
  onCheck: () => void;
  onWithdraw: WithdrawConsent;
}

/** The same link before the day: when and with whom, the check beforehand, the calendar, another time (D13). */
export function Early({ visit, onCheck, onWithdraw }: EarlyProps) {
  const words = useText(citizenLinkText);
  const t = words.early;
  const format = useFormat();
  const { askCall } = useHelp();
  const isChecked = visit.checkedAt !== null;
  return (
    <CitizenScreen tab={t.tab} wide>
      <div className="reads stack roomy">
        <PageTitle key="early">{visit.greeting ? words.greeting(visit.greeting) : words.greetingPlain}</PageTitle>
        <WhenCard visit={visit} isDayFirst note={t.opensAt(format.time(visit.opensAt))} />
        <NextSteps />
      </div>
      <div className="stack roomy">
        {isChecked && (
          <Note tone="ok" icon={icons.done}>
            {t.checked}
          </Note>
        )}
        <AskedNote />
        <div className="go">
          <Button variant={isChecked ? 'secondary' : 'primary'} size="lg" block icon={icons.video} onClick={onCheck}>
            {isChecked ? t.checkAgain : t.checkNow}
          </Button>
          <Button
            block
            icon={icons.calendar}
            onClick={() => downloadCalendar([eventOf(visit, t.calendarTitle)], t.calendarFile)}
          >
            {t.calendar}
          </Button>
          <Button block icon={icons.reschedule} onClick={() => askCall?.('otherTime')}>
            {t.otherTime}
          </Button>
        </div>
        <GivenConsents consents={visit.consents} onWithdraw={onWithdraw} />
        <ShownOnDemand of={installOffer} props={{}} isQuiet />
      </div>
    </CitizenScreen>
  );
}

function eventOf({ invitationId, startsAt, minutes, institution }: Visit, title: string): CalendarEvent {
  return { uid: invitationId, startsAt, minutes, title, phone: institution.phone };
}

function NextSteps() {
  const t = useText(citizenLinkText).early.steps;
  return (
    <ul className="ahead aside">
      <li>
        <Icon of={icons.video} /> {t.check}
      </li>
      <li>
        <Icon of={icons.link} /> {t.link}
      </li>
      <li>
        <Icon of={icons.phone} /> {t.phone}
      </li>
    </ul>
  );
}
