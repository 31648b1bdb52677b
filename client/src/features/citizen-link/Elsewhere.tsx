import { useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { MessageScreen } from '../citizen-frame/MessageScreen.tsx';

/** The newer device asks; nothing of the older one changes before the press (ux §6.6). */
export function Elsewhere({ onMove }: { onMove: () => void }) {
  const t = useText(citizenLinkText).elsewhere;
  const [isStaying, setStaying] = useState(false);
  return (
    <MessageScreen tab={t.tab} icon={icons.device} title={t.title} text={t.text}>
      <div className="go">
        <Button variant="primary" size="lg" block onClick={onMove}>
          {t.move}
        </Button>
        <Button block onClick={() => setStaying(true)}>
          {t.stay}
        </Button>
        <LiveRegion className="small">{isStaying && t.staying}</LiveRegion>
      </div>
    </MessageScreen>
  );
}
