import './citizen.css';
import { CitizenApp } from '../features/citizen-app/CitizenApp.tsx';
import { staticWhom } from '../features/citizen-app/static-whom.ts';
import { holdInstallPrompt } from '../features/installed/install-prompt.ts';
import { mount } from '../ui/mount.tsx';

holdInstallPrompt();
void mount(
  { density: 'citizen', english: () => import('../i18n/en/on-demand/citizen.ts') },
  <CitizenApp staticWhom={staticWhom()} />,
);
