import './citizen.css';
import { CitizenApp } from '../features/citizen-app/CitizenApp.tsx';
import { staticWhom } from '../features/citizen-app/static-whom.ts';
import { mount } from '../ui/mount.tsx';

void mount(
  { density: 'citizen', english: () => import('../i18n/en/on-demand/citizen.ts') },
  <CitizenApp staticWhom={staticWhom()} />,
);
