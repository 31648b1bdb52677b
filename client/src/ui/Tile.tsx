import './styles/stage.css';
import type { ReactNode } from 'react';
import { useText } from '../i18n/catalog.ts';
import { uiText } from '../i18n/ui.ts';
import { hueOf, initialsOf } from './Avatar.tsx';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';
import * as icons from './icons.ts';

/**
 * live: picture · late: a picture that has not come yet · voice: no picture, voice only by the network · off: camera is
 * off · phone: speaks by telephone · hold: went away for a while · returning: connection lost, the last frame is dimmed,
 * never frozen as if alive (ux §6.4)
 */
export type TileState = 'live' | 'late' | 'voice' | 'off' | 'phone' | 'hold' | 'returning';

export interface TileProps {
  /** As it is shown to everybody. Initials come from `initialsFrom`, else from the name. */
  name: string;
  initialsFrom?: string | undefined;
  position?: string | undefined;
  /** The participant: fixes the hue, and `useView` finds the tile by it. */
  id?: string | undefined;
  state?: TileState | undefined;
  isSpeaking?: boolean | undefined;
  isMuted?: boolean | undefined;
  isPinned?: boolean | undefined;
  /** Draggable small picture of oneself; the layout places it. */
  isSelf?: boolean | undefined;
  /** `<video>`; drawn under the name. Leave out without a picture: initials are shown. */
  children?: ReactNode;
  /** Drawn over the picture at the top (who is here, «Рядом ребёнок»). */
  top?: ReactNode;
  /** Buttons about this person, over the picture. */
  tools?: ReactNode;
  /** A word from the network: «У Веры Петровны слабая связь». */
  note?: string | undefined;
  className?: string | undefined;
}

function useStateWords(state: TileState, isMuted: boolean, isSpeaking: boolean): [IconShape | null, string | null] {
  const t = useText(uiText);
  if (state === 'returning') return [icons.offline, t.isReturning];
  if (state === 'hold') return [icons.deadline, t.onHold];
  if (state === 'phone') return [icons.phone, t.byPhone];
  if (isMuted) return [icons.micOff, state === 'off' ? t.isSilent : t.isMuted];
  if (state === 'voice') return [icons.mic, t.voiceOnly];
  return isSpeaking ? [icons.mic, t.speaking] : [icons.mic, null];
}

/** A person on the stage: picture or initials, name and role, and in words what the border says in colour. */
export function Tile(props: TileProps) {
  const { name, position, id = name, state = 'live', isSpeaking = false, isMuted = false, isSelf } = props;
  const t = useText(uiText);
  const [icon, words] = useStateWords(state, isMuted, isSpeaking);
  const hasPicture = Boolean(props.children) && (state === 'live' || state === 'returning');
  const note = state === 'late' ? (isMuted ? t.isLate : t.isLateHeard) : props.note;
  return (
    <figure
      data-tile={isSelf ? undefined : props.id}
      data-pinned={props.isPinned}
      className={classes(
        'tile',
        `h${hueOf(id)}`,
        state,
        isSpeaking && state !== 'returning' && 'speaks',
        isSelf && 'self',
        props.className,
      )}
    >
      {props.children && <div className="tile-media">{props.children}</div>}
      {!hasPicture && (
        <span className="mono" aria-hidden="true">
          {initialsOf(props.initialsFrom ?? name)}
        </span>
      )}
      {(props.top || note) && (
        <div className="tile-top">
          {props.top}
          {note && <span className="tile-note">{note}</span>}
        </div>
      )}
      <figcaption className="tag">
        {icon && (!isSelf || isMuted) && <Icon of={icon} />}
        {props.isPinned && <Icon of={icons.pin} />}
        <span>
          {isSelf ? t.you : name}
          {props.isPinned && <span className="sr">, {t.pinned}</span>}
          {(position || words) && (
            // One's own tile is too narrow for words: the crossed microphone says it.
            <small className={isSelf ? 'sr' : undefined}>{[position, words].filter(Boolean).join(', ')}</small>
          )}
        </span>
      </figcaption>
      {props.tools}
    </figure>
  );
}
