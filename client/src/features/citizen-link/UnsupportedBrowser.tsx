import { useText } from '../../i18n/catalog.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import * as icons from '../../ui/icons.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import '../citizen-frame/frame.css';

/** The link is not used up: it opens in any other browser. */
export function UnsupportedBrowser({ link }: { link: string }) {
  const t = useText(citizenLinkText).unsupported;
  const { state, copy } = useCopy(link);
  return (
    <CitizenScreen tab={t.tab}>
      <div className="word">
        <PageTitle key="unsupported">{t.title}</PageTitle>
        <p>{t.text}</p>
      </div>
      <ol className="numbered">
        <li>{t.steps.copy}</li>
        <li>{t.steps.open}</li>
        <li>{t.steps.paste}</li>
      </ol>
      <div className="go">
        <Button variant="primary" size="lg" block icon={icons.copy} onClick={() => void copy()}>
          {t.copy}
        </Button>
        <LiveRegion className="small">
          {state === 'copied' && t.copied}
          {state === 'failed' && t.select}
        </LiveRegion>
        {state === 'failed' && (
          <input
            className="input"
            readOnly
            value={link}
            aria-label={t.linkLabel}
            onFocus={event => event.target.select()}
          />
        )}
      </div>
      <p className="small">{t.phone}</p>
    </CitizenScreen>
  );
}
