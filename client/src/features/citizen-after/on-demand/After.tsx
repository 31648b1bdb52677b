import '../../citizen-frame/frame.css';
import { useEffect, useState } from 'react';
import { type Translation, useText } from '../../../i18n/catalog.ts';
import { citizenAfterText, type ru } from '../../../i18n/citizen-after.ts';
import { useFormat } from '../../../i18n/format.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageTitle } from '../../../ui/CitizenPage.tsx';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { ScreenOnDemand, ShownOnDemand } from '../../../ui/OnDemand.tsx';
import { GivenMaterials } from '../../call-materials/on-demand/GivenMaterials.tsx';
import { GivenConsents, type WithdrawConsent } from '../../citizen-consent/GivenConsents.tsx';
import { AskedNote } from '../../citizen-frame/AskedNote.tsx';
import { CitizenScreen } from '../../citizen-frame/CitizenScreen.tsx';
import { useHelp } from '../../citizen-frame/help-context.ts';
import type { ConsentView } from '../../citizen-frame/visit.ts';
import { HowWasIt } from '../../citizen-questionnaire/on-demand/HowWasIt.tsx';
import { useAnswering } from '../../citizen-questionnaire/on-demand/use-answering.ts';
import { questionnaire } from '../../citizen-questionnaire/questionnaire-on-demand.ts';
import { installOffer } from '../../installed/installed-on-demand.ts';
import { type Ending, minutesTalked } from '../ending.ts';
import { Cause } from './Cause.tsx';

export interface AfterProps {
  ending: Ending;
  invitationId: string;
  consents: readonly ConsentView[];
  onWithdraw: WithdrawConsent;
  /** It ended just now, before the person's eyes: said aloud once. */
  isFresh: boolean;
  /** How it was. */
  isAsked: boolean;
}

/** The last page: how it ended in human words, that nothing watches any more, and what can be done next (ux §5.6). */
export function After({ ending, invitationId, consents, onWithdraw, isFresh, isAsked }: AfterProps) {
  const t = useText(citizenAfterText);
  const title = t[ending.kind];
  const isGood = ending.kind === 'done' || ending.kind === 'cap';
  useEffect(() => {
    if (isFresh) announce(title, { assertive: true });
  }, [isFresh, title]);
  const answering = useAnswering(invitationId, isAsked);
  const [isAnswering, setAnswering] = useState(false);
  if (answering && isAnswering) {
    return <ScreenOnDemand of={questionnaire} props={{ answering, onClose: () => setAnswering(false) }} />;
  }
  return (
    <CitizenScreen tab={t.tab} wide>
      <div className={classes('span word', !isGood && 'quiet')}>
        <span className="ic" aria-hidden="true">
          <Icon of={isGood ? icons.done : icons.passed} />
        </span>
        <PageTitle key="after">{title}</PageTitle>
        <HowItWas ending={ending} />
      </div>
      <div className="stack roomy">
        {(ending.groundText || ending.contest) && <Cause cause={ending} />}
        <GivenMaterials invitationId={invitationId} />
        <OnceMore />
      </div>
      <div className="stack roomy">
        {answering && <HowWasIt answering={answering} onOpen={() => setAnswering(true)} />}
        <Next />
        <GivenConsents consents={consents} onWithdraw={onWithdraw} />
        <ShownOnDemand of={installOffer} props={{}} isQuiet />
      </div>
    </CitizenScreen>
  );
}

function HowItWas({ ending }: { ending: Ending }) {
  const t = useText(citizenAfterText);
  const format = useFormat();
  const minutes = minutesTalked(ending);
  const talked = ending.at && minutes && t.talked(format.minutes(minutes, 'for'), format.time(ending.at));
  const ended = ending.at && ending.kind !== 'missed' && t.endedAt(format.time(ending.at));
  const signed = ending.interpretedMinutes && t.interpreted(format.minutes(ending.interpretedMinutes, 'for'));
  const sentences = [talked || ended, signed, ending.kind !== 'missed' && t.off, MORE[ending.kind]?.(t)];
  return <p>{sentences.filter(Boolean).join(' ')}</p>;
}

const MORE: Partial<Record<Ending['kind'], (t: Translation<typeof ru>) => string>> = {
  cap: t => t.capText,
  noCitizen: t => t.noCitizenText,
  missed: t => t.missedText,
};

function OnceMore() {
  const t = useText(citizenAfterText).again;
  const { askCall } = useHelp();
  if (!askCall) return null;
  return (
    <Card title={t.title}>
      <div className="stack">
        <p className="muted">{t.text}</p>
        <AskedNote />
        <Button variant="primary" block icon={icons.calendar} onClick={() => askCall('again')}>
          {t.ask}
        </Button>
      </div>
    </Card>
  );
}

function Next() {
  const t = useText(citizenAfterText).keep;
  return (
    <Card title={t.title}>
      <ul className="ahead">
        <li>
          <Icon of={icons.link} /> {t.link}
        </li>
        <li>
          <Icon of={icons.phone} /> {t.write}
        </li>
        <li>
          <Icon of={icons.locked} /> {t.consent}
        </li>
      </ul>
    </Card>
  );
}
