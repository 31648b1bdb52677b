import { type ReactNode, useId } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon, type IconShape } from '../Icon.tsx';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly note?: string | undefined;
      readonly icon?: IconShape | undefined;
      readonly keys?: string | undefined;
      readonly isDanger?: boolean | undefined;
      readonly onSelect: () => void;
      /** Why it can't be chosen now: the entry is shown grey with this as its note. */
      readonly why?: string | undefined;
    }
  | 'line';

export interface MenuButtonProps {
  /** Name of the button; drawn when `children` is left out and there is no icon. */
  label: string;
  icon?: IconShape | undefined;
  children?: ReactNode;
  variant?: 'ghost' | 'secondary' | undefined;
  small?: boolean | undefined;
  entries: readonly MenuEntry[];
}

/** «Ещё», export, avatar: a button that opens a menu. */
export function MenuButton({ label, icon, children, variant = 'ghost', small, entries }: MenuButtonProps) {
  const isIconOnly = icon !== undefined && children === undefined;
  const id = useId();
  return (
    <MenuTrigger>
      <Button
        id={id}
        className={classes('btn', variant, isIconOnly && 'icon', small && 'sm')}
        {...(isIconOnly ? { 'aria-label': label } : {})}
      >
        {icon && <Icon of={icon} />}
        {children ?? (isIconOnly ? null : label)}
      </Button>
      <Popover className="pop">
        <Menu className="menu" aria-label={label} data-button={id}>
          {entries.map((entry, index) => (
            <MenuRow key={entry === 'line' ? `line${index}` : entry.id} entry={entry} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuRow({ entry }: { entry: MenuEntry }) {
  if (entry === 'line') return <Separator className="menu-line" />;
  const note = entry.why ?? entry.note;
  return (
    <MenuItem
      id={entry.id}
      className={classes('menu-item', entry.isDanger && 'danger')}
      textValue={entry.label}
      isDisabled={entry.why !== undefined}
      onAction={entry.onSelect}
    >
      {entry.icon && <Icon of={entry.icon} size="sm" />}
      {/* The note belongs to the name: a description apart would be words that the name lacks (WCAG 2.5.3). */}
      <Text slot="label">
        {entry.label}
        {note && <small>{note}</small>}
      </Text>
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </MenuItem>
  );
}
