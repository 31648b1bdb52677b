import './citizen.css';
import { staticWhom } from '../features/citizen-app/static-whom.ts';
import { GroupsApp } from '../features/citizen-groups/GroupsApp.tsx';
import { mount } from '../ui/mount.tsx';

void mount(
  { density: 'citizen', english: () => import('../i18n/en/on-demand/groups.ts') },
  <GroupsApp pathname={location.pathname} staticWhom={staticWhom()} />,
);
