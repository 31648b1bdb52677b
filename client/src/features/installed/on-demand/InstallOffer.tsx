import { useState } from 'react';
import { useStore } from 'zustand';
import { TabMemory } from '../../../call/tab-memory.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenInstalledText } from '../../../i18n/citizen-installed.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card, Note } from '../../../ui/Card.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import * as icons from '../../../ui/icons.ts';
import { isQuiet } from '../../citizen-app/quiet.ts';
import { browserOf } from '../../citizen-check/on-demand/this-browser.ts';
import { type InstallPrompt, installPrompt } from '../install-prompt.ts';
import { isInstalled } from '../is-installed.ts';

/** A «не надо» of once is for good. */
const memory = new TabMemory('installOffer', () => localStorage);
const DECLINED = 'declined';

type Answer = 'none' | 'accepted' | 'declined';

/** Where nothing is waited for: the meeting's icon on the screen of the phone. Never after «Быстрый выход». */
export default function InstallOffer() {
  const prompt = useStore(installPrompt, state => state.prompt);
  const [answer, setAnswer] = useState<Answer>(() => (memory.get(DECLINED) === null ? 'none' : 'declined'));
  const t = useText(citizenInstalledText).offer;
  if (answer === 'declined' || isInstalled() || isQuiet()) return null;
  if (answer === 'accepted') return <Note icon={icons.done}>{t.done}</Note>;
  const decline = () => {
    memory.set(DECLINED, '1');
    setAnswer('declined');
  };
  if (prompt) {
    return (
      <Offer
        onNo={decline}
        onInstall={() => void ask(prompt).then(isTaken => (isTaken ? setAnswer('accepted') : decline()))}
      />
    );
  }
  const { system, family } = browserOf(navigator.userAgent, navigator.maxTouchPoints);
  return system === 'ios' && family === 'safari' && <ByHand />;
}

/** A question of the browser's can be asked once. */
async function ask(prompt: InstallPrompt): Promise<boolean> {
  installPrompt.setState({ prompt: null });
  await prompt.prompt();
  const { outcome } = await prompt.userChoice;
  return outcome === 'accepted';
}

function Offer({ onInstall, onNo }: { onInstall: () => void; onNo: () => void }) {
  const t = useText(citizenInstalledText).offer;
  return (
    <Card title={t.title}>
      <div className="stack">
        <p className="muted">{t.text}</p>
        <p className="small">{t.seen}</p>
        <Button block icon={icons.add} onClick={onInstall}>
          {t.install}
        </Button>
        <Button variant="ghost" block onClick={onNo}>
          {t.no}
        </Button>
      </div>
    </Card>
  );
}

/** Safari asks nothing and offers nothing: the person does it, or leaves it. */
export function ByHand({ isOpen }: { isOpen?: boolean }) {
  const t = useText(citizenInstalledText).offer;
  return (
    <Disclosure summary={t.iphone} isOpen={isOpen}>
      <div className="stack">
        <ol className="numbered">
          <li>{t.steps.share}</li>
          <li>{t.steps.add}</li>
          <li>{t.steps.paste}</li>
        </ol>
        <p className="small">{t.once}</p>
        <p className="small">{t.seen}</p>
      </div>
    </Disclosure>
  );
}
