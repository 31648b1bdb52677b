import './stories.css';
import type { ReactNode } from 'react';
import { comfort } from '../features/call-comfort/comfort-on-demand.ts';
import { givenSheet } from '../features/call-materials/given-sheet.ts';
import { pins } from '../features/call-stage/pins-on-demand.ts';
import { doorCard, hallScreen } from '../features/citizen-hall/hall-on-demand.ts';
import { setInstitutionZone } from '../i18n/zone.ts';
import type { Density } from '../ui/appearance.ts';
import { mount } from '../ui/mount.tsx';
import { QuickExitProvider } from '../ui/QuickExit.tsx';
import { StaffProvider } from '../ui/staff/StaffProvider.tsx';
import { CitizenFrameStory } from './CitizenFrameStory.tsx';
import { CitizenSheet } from './CitizenSheet.tsx';
import { citizenPages } from './citizen/pages.tsx';
import { DialogStory } from './DialogStory.tsx';
import { ShellStory } from './ShellStory.tsx';
import { StaffSheet } from './StaffSheet.tsx';
import { StageSheet } from './StageSheet.tsx';
import { staffStories } from './staff/stories.tsx';

/** `?page=…`; theme, size and language come from local storage, as on the real pages. */
const pages: Readonly<Record<string, readonly [Density, ReactNode]>> = {
  staff: ['staff', <StaffSheet key="p" />],
  citizen: ['citizen', <CitizenSheet key="p" />],
  stage: ['citizen', <StageSheet key="p" />],
  frame: ['citizen', <CitizenFrameStory key="p" />],
  shell: ['staff', <ShellStory key="p" />],
  dialog: ['citizen', <DialogStory key="p" which="citizen" />],
  panel: ['citizen', <DialogStory key="p" which="appearance" />],
  confirm: ['staff', <DialogStory key="p" which="confirm" />],
  form: ['staff', <DialogStory key="p" which="form" />],
  ...citizenPages,
};

const staffPages = Object.entries(staffStories).map(([name, page]) => [name, ['staff', page] as const] as const);
const allPages: typeof pages = { ...pages, ...Object.fromEntries(staffPages) };

const plan = { to: 'about:blank', before: () => {} };
const [density, page] = allPages[new URLSearchParams(location.search).get('page') ?? ''] ?? [
  'staff',
  <StoryList key="p" />,
];

function StoryList() {
  return (
    <main className="p-body">
      <h1>Детали и состояния</h1>
      <ul>
        {Object.keys(allPages).map(name => (
          <li key={name}>
            <a href={`?page=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

setInstitutionZone('Europe/Moscow');
// What a call fetches for itself after its first picture is here at once: a picture of the page is whole.
await Promise.all([givenSheet, comfort, pins, hallScreen, doorCard].map(part => part.load()));
const english = () => Promise.all([import('../i18n/en/on-demand/citizen.ts'), import('../i18n/en/on-demand/staff.ts')]);
void mount(
  { density, english },
  <StaffProvider>
    {density === 'citizen' ? <QuickExitProvider plan={plan}>{page}</QuickExitProvider> : page}
  </StaffProvider>,
);
