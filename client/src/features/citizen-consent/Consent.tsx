import { useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenConsentText } from '../../i18n/citizen-consent.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { useFormat } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import { CheckCard } from '../../ui/Checkbox.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { AskedNote } from '../citizen-frame/AskedNote.tsx';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { minutesUntil, useNow } from '../citizen-frame/clock.ts';
import { useHelp } from '../citizen-frame/help-context.ts';
import type { ConsentView, Visit } from '../citizen-frame/visit.ts';
import { WhenCard } from '../citizen-link/WhenCard.tsx';
import { ConsentBox } from './ConsentBox.tsx';

export interface ConsentProps {
  visit: Visit;
  missing: readonly ConsentView[];
  /** The documents that were ticked. What went wrong in words for the person, or null. */
  onGive: (given: readonly ConsentView[]) => Promise<string | null>;
  onNotMe: () => void;
}

/** Who you are, what will be, one document for each purpose (D14, ux §5.1). */
export function Consent({ visit, missing, onGive, onNotMe }: ConsentProps) {
  const t = useText(citizenConsentText);
  const greeting = useText(citizenLinkText);
  return (
    // «Лучше позвоните мне» is the page's own.
    <CitizenScreen tab={t.tab} wide hasCallBack={false}>
      <div className="reads stack roomy">
        <PageTitle key="consent">
          {visit.greeting ? greeting.greeting(visit.greeting) : greeting.greetingPlain}
        </PageTitle>
        {visit.phase === 'running' && (
          <Note tone="ok" icon={icons.enter}>
            {t.running}
          </Note>
        )}
        <WhenCard visit={visit} note={useStartWords(visit)} />
        <Ahead />
      </div>
      <ConsentForm visit={visit} missing={missing} onGive={onGive} onNotMe={onNotMe} />
    </CitizenScreen>
  );
}

function useStartWords(visit: Visit): string {
  const t = useText(citizenConsentText);
  const format = useFormat();
  const minutes = minutesUntil(visit.startsAt, useNow(5_000));
  if (visit.phase === 'running') return '';
  return minutes > 0 ? t.startsIn(format.minutes(minutes, 'in')) : t.startsNow;
}

function ConsentForm({ visit, missing, onGive, onNotMe }: ConsentProps) {
  const t = useText(citizenConsentText);
  const { askCall } = useHelp();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [isPressed, setPressed] = useState(false);
  const [state, setState] = useState<{ isBusy: boolean; failure: string | null }>({ isBusy: false, failure: null });
  const boxes = useRef(new Map<string, HTMLInputElement>());
  const isEmpty = (consent: ConsentView) => consent.required && !ticked.includes(consent.purpose);
  const tick = (purpose: string, isOn: boolean) =>
    setTicked(before => (isOn ? [...before, purpose] : before.filter(other => other !== purpose)));
  const next = async () => {
    setPressed(true);
    const first = missing.find(isEmpty);
    if (first) return boxes.current.get(first.purpose)?.focus();
    setState({ isBusy: true, failure: null });
    const failure = await onGive(missing.filter(consent => ticked.includes(consent.purpose)));
    setState({ isBusy: false, failure });
  };
  return (
    <div className="stack roomy">
      <h2 className="c-h2">{t.read(missing.length)}</h2>
      {visit.childName && <p className="small">{t.byRepresentative(visit.childName)}</p>}
      <CheckCard label={t.group}>
        {missing.map(consent => (
          <ConsentBox
            key={consent.purpose}
            consent={consent}
            isTicked={ticked.includes(consent.purpose)}
            isMissed={isPressed && isEmpty(consent)}
            onTick={isOn => tick(consent.purpose, isOn)}
            ref={element => {
              if (element) boxes.current.set(consent.purpose, element);
            }}
          />
        ))}
      </CheckCard>
      <div className="go">
        {state.failure && (
          <div role="alert">
            <Note tone="warn" icon={icons.problem}>
              {state.failure}
            </Note>
          </div>
        )}
        <Button
          variant="primary"
          size="lg"
          block
          iconEnd={icons.forward}
          onClick={() => void next()}
          busy={state.isBusy}
          busyLabel={t.saving}
        >
          {t.next}
        </Button>
        <AskedNote />
        <Button block icon={icons.phone} onClick={() => askCall?.('call')}>
          {t.callMe}
        </Button>
        <NotMe name={visit.greeting} onConfirm={onNotMe} />
      </div>
    </div>
  );
}

/** Asked once: this browser forgets the link, and somebody of the staff looks for the right person. */
function NotMe({ name, onConfirm }: { name: string; onConfirm: () => void }) {
  const t = useText(citizenConsentText);
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button variant="ghost" block onClick={() => setAsked(true)}>
        {name ? t.notMe(name) : t.notMePlain}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={name ? t.notMeAsk.title(name) : t.notMeAsk.titlePlain}
        lead={t.notMeAsk.lead}
        action={t.notMeAsk.yes}
        stay={t.notMeAsk.stay}
        onConfirm={onConfirm}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

function Ahead() {
  const t = useText(citizenConsentText).ahead;
  return (
    <ul className="ahead aside">
      <li>
        <Icon of={icons.video} /> {t.check}
      </li>
      <li>
        <Icon of={icons.deadline} /> {t.waiting}
      </li>
      <li>
        <Icon of={icons.locked} /> {t.private}
      </li>
    </ul>
  );
}
