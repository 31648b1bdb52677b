import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffHallText } from '../../i18n/staff-hall.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';
import { WaitingStrip } from '../staff-room/WaitingStrip.tsx';
import { attendanceOf, linesOf } from './hall-lines.ts';
import { PersonLine } from './PersonLine.tsx';

interface PeoplePanelProps {
  session: CallSession;
  snapshot: Snapshot;
  /** Beside the stage there is room for who waits; below it they stand over the picture. */
  isBeside: boolean;
  onWrite: (person: ParticipantView) => void;
}

/** Everybody of a group: raised hands first, who speaks, all others; who is not here; at the foot who waits outside. */
export function PeoplePanel({ session, snapshot, isBeside, onWrite }: PeoplePanelProps) {
  const { people: t } = useText(staffHallText);
  const { hands, offered, speaking, others, absent, gone } = linesOf(snapshot);
  const lines = [...hands, ...offered, ...speaking, ...others];
  return (
    <div className="hl-panel">
      <Head session={session} snapshot={snapshot} hands={hands.length} />
      <div className="hl-scroll">
        {lines.length === 0 && (
          <Empty icon={icons.people} title={t.none}>
            {t.noneLead}
          </Empty>
        )}
        {/* One list: whose press moves them keeps the focus. */}
        <ul className="hl-people" aria-label={t.tab}>
          {lines.map(person => (
            <PersonLine
              key={person.id}
              session={session}
              snapshot={snapshot}
              person={person}
              isNext={person === hands[0]}
              onWrite={onWrite}
            />
          ))}
        </ul>
        <Missing title={t.gone(gone.length)} people={gone} />
        <Missing title={t.absent(absent.length)} people={absent} />
      </div>
      {isBeside && (
        <div className="hl-foot-waits">
          <WaitingStrip session={session} snapshot={snapshot} />
        </div>
      )}
    </div>
  );
}

function Head({ session, snapshot, hands }: Pick<PeoplePanelProps, 'session' | 'snapshot'> & { hands: number }) {
  const t = useText(staffHallText);
  const { busy, outcome, run } = useCommand();
  const { came, all } = attendanceOf(snapshot);
  return (
    <div className="hl-head">
      <p>{[t.people.head(came, all), hands > 0 && t.hands.up(hands)].filter(Boolean).join(', ')}</p>
      {hands > 1 && (
        <Button size="sm" variant="ghost" busy={busy} onClick={() => void run(() => hallOf(session).lowerHand(null))}>
          {t.hands.lowerAll}
        </Button>
      )}
      <OutcomeFailure outcome={outcome} />
    </div>
  );
}

function Missing({ title, people }: { title: string; people: readonly ParticipantView[] }) {
  if (people.length === 0) return null;
  return (
    <div className="hl-missing">
      <Disclosure summary={title}>
        <ul>
          {people.map(({ id, shownAs }) => (
            <li key={id}>{shownAs}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
