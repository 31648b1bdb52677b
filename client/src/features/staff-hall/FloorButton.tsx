import type { Floor, HallForm } from '@priyom/shared/domain/hall/schema';
import type { ParticipantView } from '@priyom/shared/signaling/snapshot';
import { hallOf } from '../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../call/session.ts';
import { type Translation, useText } from '../../i18n/catalog.ts';
import { type ru, staffHallText } from '../../i18n/staff-hall.ts';
import { Button } from '../../ui/Button.tsx';
import { useNamed } from '../call-stage/role-words.ts';
import { OutcomeFailure } from '../staff-room/OutcomeFailure.tsx';
import { useCommand } from '../staff-room/use-command.ts';

interface FloorButtonProps {
  session: CallSession;
  form: HallForm;
  person: Pick<ParticipantView, 'id' | 'role' | 'shownAs'>;
  floor: Floor;
  /** Their hand is up. */
  isAsking: boolean;
  /** Whose turn it is: the one primary button of the list. */
  isNext?: boolean;
}

/**
 * Gives the floor to whose hand is up, takes it from who has it. One button all the while, so that the focus stays on this
 * person whatever the press makes of it; nothing for who neither asks nor has it.
 */
export function FloorButton({ session, form, person, floor, isAsking, isNext }: FloorButtonProps) {
  const t = useText(staffHallText).floor;
  const name = useNamed(person);
  const { busy, outcome, run } = useCommand();
  if (floor === 'none' && !isAsking) return null;
  const isGiving = floor === 'none';
  const [words, label] = wordsOf(t, form, floor, name);
  const press = () => (isGiving ? hallOf(session).giveFloor(person.id) : hallOf(session).takeFloor(person.id));
  return (
    <>
      <Button
        size="sm"
        variant={isGiving && isNext ? 'primary' : 'secondary'}
        busy={busy}
        busyLabel={isGiving ? t.giving : t.taking}
        label={label}
        onClick={() => void run(press)}
      >
        {words}
      </Button>
      <OutcomeFailure outcome={outcome} />
    </>
  );
}

function wordsOf(t: Translation<typeof ru>['floor'], form: HallForm, floor: Floor, name: string): [string, string] {
  if (floor === 'none') return [t.give, t.giveTo(name)];
  if (floor === 'offered') return [t.stopOffer, t.stopOfferTo(name)];
  return form === 'webinar' ? [t.toHall, t.toHallWhom(name)] : [t.take, t.takeFrom(name)];
}
