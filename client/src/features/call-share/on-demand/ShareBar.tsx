import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect } from 'react';
import { isIn } from '../../../call/in-room.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenShareText } from '../../../i18n/citizen-share.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { useOwnShare } from './use-own-share.ts';

/** «Видно ваш экран» (ux §6.2): what is seen, by whom, and the one press that ends it. */
export function ShareBar({ session, snapshot }: { session: CallSession; snapshot: Snapshot }) {
  const t = useText(citizenShareText).mine;
  const { share, own } = useOwnShare(session);
  const isElsewhere = share !== null && own.kind === 'off';
  useEffect(() => {
    announce(t.title);
    return () => announce(t.ended);
  }, [t]);
  // The page that showed it was loaded anew or is another device's: nothing is seen any more, and that is told.
  useEffect(() => {
    if (isElsewhere) void share.stop();
  }, [isElsewhere, share]);
  const surface = own.kind === 'on' || own.kind === 'starting' ? own.surface : null;
  const others = snapshot.participants.filter(one => isIn(one) && one.id !== snapshot.me.participantId);
  const people = others.map(({ shownAs }) => shownAs).join(', ');
  const shown = surface ? `${t.surface[surface]} ` : '';
  return (
    <section className="share-bar" aria-label={t.title}>
      <Icon of={icons.shareScreen} />
      <p>
        <b>{t.title}</b>{' '}
        <span className="share-what">
          {shown}
          {people ? t.who(people) : t.nobody}
        </span>{' '}
        <span className="share-news">{t.news}</span>
      </p>
      {own.kind === 'on' && (
        <span className="share-more">
          <Button
            size="sm"
            pressed={own.content === 'video'}
            onClick={() => void share?.setContent(own.content === 'video' ? 'text' : 'video')}
          >
            {t.film}
          </Button>
          <Button size="sm" onClick={() => void share?.start()}>
            {t.another}
          </Button>
        </span>
      )}
      <Button size="sm" variant="secondary" className="share-stop" onClick={() => void share?.stop()}>
        {t.stop}
      </Button>
    </section>
  );
}
