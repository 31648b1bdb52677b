import { useEffect, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { AppearancePanel } from '../../ui/AppearancePanel.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuButton } from '../../ui/staff/MenuButton.tsx';
import { StaffShell } from '../../ui/staff/StaffShell.tsx';
import { AskedDialog } from './AskedDialog.tsx';
import { logOut } from './auth.ts';
import { Bars } from './Bars.tsx';
import { BASE, homeOf, navigationOf } from './navigation.ts';
import { SignalsDialog } from './SignalsDialog.tsx';
import { useMe } from './session.ts';
import { followShown } from './shown-screen.ts';

/** The frame of all staff pages: side bar, bars on top, the colleague's call. */
export function Workplace() {
  const t = useText(staffAppText);
  const me = useMe();
  const navigate = useNavigate();
  useEffect(followShown, []);
  const current = useLocation().pathname.split('/')[1] ?? 'today';
  return (
    <StaffShell
      institution={me.institution.shortName}
      groups={navigationOf(me, t.nav)}
      tabs={['today', 'book', 'protocols', 'books']}
      current={current}
      onNavigate={href => void navigate(href.slice(BASE.length))}
      homeHref={homeOf(me)}
      me={{ name: me.shortName, position: me.position }}
      meMenu={<MeMenu />}
      bar={<Bars />}
    >
      <Outlet />
      <AskedDialog />
    </StaffShell>
  );
}

function MeMenu() {
  const words = useText(staffAppText);
  const t = words.me;
  const [open, setOpen] = useState<'none' | 'appearance' | 'signals'>('none');
  const close = () => setOpen('none');
  const [isUnsaved, setUnsaved] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    await logOut(true);
  };
  return (
    <>
      <MenuButton
        label={t.menu}
        icon={icons.settings}
        small
        entries={[
          { id: 'appearance', label: t.appearance, icon: icons.larger, onSelect: () => setOpen('appearance') },
          { id: 'signals', label: t.signals, icon: icons.notifications, onSelect: () => setOpen('signals') },
          {
            id: 'signOut',
            label: t.signOut,
            icon: icons.quickExit,
            onSelect: () => void logOut().then(isOut => setUnsaved(!isOut)),
          },
        ]}
      />
      <AppearancePanel isOpen={open === 'appearance'} onClose={close} />
      <SignalsDialog isOpen={open === 'signals'} onClose={close} />
      <ConfirmDialog
        isOpen={isUnsaved}
        title={words.unsaved.title}
        lead={words.unsaved.lead}
        action={words.unsaved.leave}
        isBusy={isLeaving}
        busyLabel={words.unsaved.leaving}
        stay={words.unsaved.stay}
        onConfirm={() => void leave()}
        onClose={() => setUnsaved(false)}
      />
    </>
  );
}
