import { useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { AppearancePanel } from '../../ui/AppearancePanel.tsx';
import * as icons from '../../ui/icons.ts';
import { MenuButton } from '../../ui/staff/MenuButton.tsx';
import { StaffShell } from '../../ui/staff/StaffShell.tsx';
import { AskedDialog } from './AskedDialog.tsx';
import { logOut } from './auth.ts';
import { Bars } from './Bars.tsx';
import { BASE, homeOf, navigationOf } from './navigation.ts';
import { useMe } from './session.ts';

/** The frame of all staff pages: side bar, bars on top, the colleague's call. */
export function Workplace() {
  const t = useText(staffAppText);
  const me = useMe();
  const navigate = useNavigate();
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
  const t = useText(staffAppText).me;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <MenuButton
        label={t.menu}
        icon={icons.settings}
        small
        entries={[
          { id: 'appearance', label: t.appearance, icon: icons.larger, onSelect: () => setOpen(true) },
          { id: 'signOut', label: t.signOut, icon: icons.quickExit, onSelect: () => void logOut() },
        ]}
      />
      <AppearancePanel isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
