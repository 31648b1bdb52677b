import type { ParticipantView, Snapshot } from '@priyom/shared/signaling/snapshot';
import { createContext, useContext } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomRemoveText } from '../../i18n/staff-room-remove.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuButton } from '../../ui/staff/MenuButton.tsx';
import { useNamed } from '../call-stage/role-words.ts';

/** Opens the dialog that puts a person out; null for who may not. */
export const PutOut = createContext<((person: ParticipantView) => void) | null>(null);

/** Everybody but the lead can be put out by the lead, before the meeting begins and while it runs. */
export function mayPutOut({ me, status }: Pick<Snapshot, 'me' | 'status'>): boolean {
  return me.mayLead && (status === 'open' || status === 'running');
}

/** On a person's tile and beside their name above the stage: what the lead can do about this one person. */
export function PersonMenu({ person, className }: { person: ParticipantView; className: string }) {
  const t = useText(staffRoomRemoveText);
  const putOut = useContext(PutOut);
  const name = useNamed(person);
  if (!putOut || person.role === 'lead') return null;
  const entries = [
    {
      id: 'remove',
      label: t.remove,
      note: name,
      icon: icons.quickExit,
      isDanger: true,
      onSelect: () => putOut(person),
    },
  ];
  return (
    <span className={className}>
      <MenuButton small label={t.menu(name)} icon={icons.more} entries={entries} />
    </span>
  );
}

/** The same in a list inside a dialog, where a menu would open under it. */
export function PutOutButton({ person }: { person: ParticipantView }) {
  const t = useText(staffRoomRemoveText);
  const putOut = useContext(PutOut);
  const name = useNamed(person);
  if (!putOut || person.role === 'lead') return null;
  return (
    <Button size="sm" variant="ghost" label={t.removeWhom(name)} onClick={() => putOut(person)}>
      {t.remove}
    </Button>
  );
}
