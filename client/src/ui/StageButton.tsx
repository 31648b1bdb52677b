import './styles/stage.css';
import type { Ref } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';
import { useWhy } from './Why.tsx';

export interface StageButtonProps {
  icon: IconShape;
  /** Under the circle; for a toggle the words are the state: «Микрофон» / «Без звука». */
  words: string;
  /** For a toggle: name («Микрофон») and whether it is on. On = dark circle, off = white circle. */
  toggle?: { name: string; isOn: boolean } | undefined;
  /** Amber, pressed: something is waited for, a raised hand. */
  isUp?: boolean | undefined;
  /** An open panel that it belongs to: light green circle. */
  isOpen?: boolean | undefined;
  /** Unread count: number on the circle, `badgeWords` for screen readers. */
  badge?: number | undefined;
  badgeWords?: string | undefined;
  /** The red, wider, last one. */
  end?: boolean | undefined;
  why?: string | undefined;
  /** «M» — shown by the keys list; said to screen readers. */
  shortcut?: string | undefined;
  onClick: () => void;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** Where the words alone don't say it all; always contains them, so that voice control finds the button. */
function nameOf({ toggle, words, badge = 0, badgeWords }: StageButtonProps): string | undefined {
  if (toggle && toggle.name !== words) return `${toggle.name}: ${words}`;
  return badge > 0 && badgeWords ? `${words}, ${badgeWords}` : undefined;
}

/** A control of the call: circle with an icon, a word under it. */
export function StageButton(props: StageButtonProps) {
  const { icon, words, toggle, isUp, isOpen, badge = 0, end, why, onClick } = props;
  const blocked = useWhy(props);
  const name = nameOf(props);
  return blocked.wrap(
    <button
      ref={props.ref}
      type="button"
      className={classes('cbtn', toggle && !toggle.isOn && 'off', isOpen && 'on', isUp && 'up', end && 'end')}
      aria-pressed={toggle?.isOn ?? isUp}
      aria-expanded={isOpen}
      aria-label={name}
      aria-keyshortcuts={props.shortcut}
      {...blocked.attributes}
      onClick={() => (why ? blocked.explain() : onClick())}
    >
      <span>
        <Icon of={icon} />
        {badge > 0 && <em className="dot" aria-hidden="true" data-count={badge} />}
      </span>
      {words}
    </button>,
  );
}
