import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { announce } from '../../ui/announcer.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { OfflineLine } from '../../ui/States.tsx';
import { useNamed } from '../call-stage/role-words.ts';
import { AlertLines } from './AlertLines.tsx';
import { useDesk } from './desk.ts';
import { chooseSignals, useSignalChoice } from './signal-choice.ts';
import { useNow } from './use-now.ts';
import { useUnanswered } from './use-unanswered.ts';
import { WriteDialog } from './WriteDialog.tsx';
import { liveElsewhere, type Waiting, waitingLine } from './waiting.ts';

/** On top of every page: who waits (one press admits), what they have written, a crisis, or that the server is away (ux §4). */
export function Bars() {
  const t = useText(staffAppText);
  const { desk, connected } = useDesk();
  const waiting = desk?.waiting.filter(entry => entry.status !== 'inRoom') ?? [];
  const [first] = waiting;
  return (
    <>
      {desk && !connected && <OfflineLine>{t.offline}</OfflineLine>}
      <div className="not-shared">
        <AlertLines />
        {first && <WaitingBar entry={first} others={waiting.length - 1} />}
        {waiting.map(entry => (
          <WrittenBar key={entry.participantId} entry={entry} />
        ))}
      </div>
      <p className="bar-wait share-news">{t.shown}</p>
      <LiveBar />
    </>
  );
}

/** The way back into one's own meeting, wherever one has gone meanwhile. */
function LiveBar() {
  const t = useText(staffAppText).liveBar;
  const navigate = useNavigate();
  const live = liveElsewhere(useDesk().desk, useLocation().pathname);
  if (!live) return null;
  return (
    <div className="bar-wait" role="status">
      <b className="grow">{t.goesOn(live.shownAs)}</b>
      <Button size="sm" onClick={() => void navigate(`/room/${live.consultationId}`)}>
        {t.back}
      </Button>
    </div>
  );
}

function WaitingBar({ entry, others }: { entry: Waiting; others: number }) {
  const t = useText(staffAppText).waitingBar;
  const format = useFormat();
  const navigate = useNavigate();
  const now = useNow();
  const name = useNamed(entry);
  const admit = () => void navigate(`/room/${entry.consultationId}?call=${entry.participantId}`);
  useEffect(() => announce(t.announce(name), { kind: 'joins' }), [t, name]);
  useEffect(() => {
    // Alt+A anywhere admits (ux §4); by `code`, so that the Russian layout works.
    const press = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'KeyA') admit();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <div className="bar-wait" role="status">
      <b className="grow">
        {waitingLine({ ...entry, shownAs: name }, now, t, format)}
        {others > 0 && `. ${t.others(others)}`}
      </b>
      <SoundSwitch />
      <Button size="sm" onClick={admit}>
        {t.admit}
      </Button>
    </div>
  );
}

/** Whoever waits and has written waits for an answer too, on whatever page the specialist is. */
function WrittenBar({ entry }: { entry: Waiting }) {
  const t = useText(staffAppText).waitingBar;
  const format = useFormat();
  const [isWriting, setWriting] = useState(false);
  const words = useUnanswered(entry);
  const name = useNamed(entry);
  // The dialog outlives its button: it closes by itself after the answer.
  return (
    <>
      {words && (
        <div className="bar-wait" role="status">
          <span className="grow bar-words">
            <b>{t.wrote(name, format.time(words.at))}</b> {words.text}
          </span>
          <Button size="sm" label={t.replyTo(name)} onClick={() => setWriting(true)}>
            {t.reply}
          </Button>
        </div>
      )}
      <WriteDialog waiting={entry} isOpen={isWriting} onClose={() => setWriting(false)} />
    </>
  );
}

/** Beside what sounds, so that it can be made silent at once. */
function SoundSwitch() {
  const t = useText(staffAppText).signals;
  const { sound } = useSignalChoice();
  return (
    <IconButton
      small
      icon={sound ? icons.sound : icons.soundOff}
      label={sound ? t.soundOff : t.soundOn}
      onClick={() => chooseSignals({ sound: !sound })}
    />
  );
}
