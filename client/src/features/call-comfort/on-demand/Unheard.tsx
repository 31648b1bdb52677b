import { useEffect } from 'react';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenComfortText } from '../../../i18n/citizen-comfort.ts';
import { announce } from '../../../ui/announcer.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';

/** Said again only after a while: who talks to somebody beside them knows by now. */
const AGAIN_AFTER_MS = 30_000;

/** «Вы говорите без звука»: a line on the stage and a polite word, with the one press that helps. */
export function Unheard({ session, hasKey }: { session: CallSession; hasKey: boolean }) {
  const t = useText(citizenComfortText).unheard;
  useEffect(() => {
    const now = performance.now();
    if (now - saidAt < AGAIN_AFTER_MS) return;
    saidAt = now;
    announce(hasKey ? `${t.title}. ${t.hold}` : t.title);
  }, [t, hasKey]);
  return (
    <div className="ln unheard">
      <Icon of={icons.micOff} />
      <span>
        {t.title}
        {hasKey && <small>{t.hold}</small>}
      </span>
      <button type="button" onClick={() => void session.setMic(true)}>
        {t.turnOn}
      </button>
    </div>
  );
}

let saidAt = Number.NEGATIVE_INFINITY;
