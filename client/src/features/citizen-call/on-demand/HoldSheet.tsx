import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useEffect } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenTogetherText } from '../../../i18n/citizen-together.ts';
import { citizenWaitingText } from '../../../i18n/citizen-waiting.ts';
import { announce } from '../../../ui/announcer.ts';
import { leadOf } from '../../citizen-frame/people.ts';
import { Sheet } from '../Sheet.tsx';

/** Nobody sees or hears the person, and why; it goes away by itself, with a word (ux §6.6). */
export default function HoldSheet({ snapshot }: { snapshot: Snapshot }) {
  const t = useText(citizenTogetherText).hold;
  const { specialist } = useText(citizenWaitingText).here;
  const isWord = snapshot.hold?.kind === 'word';
  const title = isWord ? t.word : t.away(leadOf(snapshot)?.shownAs ?? specialist);
  const text = isWord ? t.wordText : t.awayText;
  useEffect(() => announce(`${title}. ${text}`, { assertive: true }), [title, text]);
  useEffect(() => () => announce(t.over, { assertive: true }), [t]);
  return <Sheet dark title={title} text={<p>{text}</p>} />;
}
