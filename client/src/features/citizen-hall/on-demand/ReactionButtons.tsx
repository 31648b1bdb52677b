import { REACTIONS } from '@priyom/shared/domain/hall/limits';
import type { ReactionKind } from '@priyom/shared/domain/hall/schema';
import { hallOf } from '../../../call/hall/on-demand/hall-commands.ts';
import type { CallSession } from '../../../call/session.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenHallText } from '../../../i18n/citizen-hall.ts';
import { announce } from '../../../ui/announcer.ts';
import * as hallIcons from '../../../ui/hall-icons.ts';
import { Icon, type IconShape } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';

const SHAPES: Readonly<Record<ReactionKind, IconShape>> = {
  agree: hallIcons.agree,
  thanks: hallIcons.thanks,
  heart: hallIcons.heart,
  slower: hallIcons.slower,
  louder: icons.sound,
};

interface ReactionButtonsProps {
  session: CallSession;
  /** After a press; the sheet closes. */
  onSent?: () => void;
}

/** What can be said without a word and without the floor. */
export function ReactionButtons({ session, onSent }: ReactionButtonsProps) {
  const t = useText(citizenHallText).reactions;
  const send = (kind: ReactionKind) => {
    hallOf(session).react(kind);
    announce(`${t.sent}: ${t[kind]}`);
    onSent?.();
  };
  return (
    <fieldset className="reacts" aria-label={t.label}>
      {REACTIONS.map(kind => (
        <button key={kind} type="button" title={t[kind]} onClick={() => send(kind)}>
          <Icon of={SHAPES[kind]} />
          <span>{t[kind]}</span>
        </button>
      ))}
    </fieldset>
  );
}
