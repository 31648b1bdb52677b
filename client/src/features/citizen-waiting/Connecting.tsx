import { useText } from '../../i18n/catalog.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import { citizenWaitingText } from '../../i18n/citizen-waiting.ts';
import { PageTitle, Steps } from '../../ui/CitizenPage.tsx';
import { Door } from '../../ui/Mark.tsx';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import './waiting.css';

/** The moment between the check and the waiting room: the room's own layout, so that nothing jumps. */
export function Connecting() {
  const t = useText(citizenWaitingText);
  const frame = useText(citizenFrameText);
  return (
    <CitizenScreen tab={t.tab} wide>
      <div className="span">
        <Steps names={[frame.steps.consent, frame.steps.check, frame.steps.waiting]} now={2} />
      </div>
      <div className="stack wait-hero">
        <Door />
        <PageTitle key="connecting">{t.connecting}</PageTitle>
        <p className="muted">{t.connectingText}</p>
      </div>
    </CitizenScreen>
  );
}
