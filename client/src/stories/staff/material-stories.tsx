import type { GivenFile, GivenMaterial, MaterialView } from '@priyom/shared/api/materials';
import type { ReactNode } from 'react';
import { MaterialsPage } from '../../features/staff-materials/MaterialsPage.tsx';
import { at } from './clock.ts';
import { type Answers, NO_ANSWER } from './fake-server.ts';
import { Pressed } from './Pressed.tsx';
import { head } from './people.ts';
import { StaffStory } from './StaffStory.tsx';

const pdf = {
  id: 'm1',
  name: 'Памятка.pdf',
  size: 214_000,
  status: 'ready',
  received: 214_000,
  refusal: null,
} as const;

function material(id: string, title: string, changes: Partial<MaterialView> = {}): MaterialView {
  const own = { id, title, note: '', status: 'published', link: null, usedAt: null, at: at('09:00') } as const;
  return { ...own, file: { ...pdf, id, type: 'application/pdf' }, ...changes };
}

export const shelf: readonly MaterialView[] = [
  material('m1', 'Если ребёнок плохо засыпает', { note: 'Родителям дошкольников и младших школьников' }),
  material('m2', 'Официальный портал правовой информации', {
    note: 'Где прочитать законы целиком',
    link: 'https://pravo.gov.ru/',
    file: null,
  }),
  material('m3', 'Дыхание по квадрату', { note: 'Когда тревожно: показать и подышать вместе' }),
];

export const given: readonly GivenMaterial[] = [
  {
    ...{ id: 'g1', materialId: 'm1', title: 'Если ребёнок плохо засыпает', at: at('10:25') },
    ...{ name: 'Памятка.pdf', type: 'application/pdf', size: 214_000, link: '' },
    opened: [{ participantId: 'party-0', at: at('10:27') }],
  },
  {
    ...{ id: 'g2', materialId: 'm2', title: 'Официальный портал правовой информации', at: at('10:30') },
    ...{ name: '', type: '', size: 0, link: 'https://pravo.gov.ru/', opened: [] },
  },
];

export const givenFiles: readonly GivenFile[] = [
  { id: 'f1', name: 'План на неделю.pdf', type: 'application/pdf', size: 96_000, at: at('10:50') },
];

const drafts = [
  material('d1', 'Пособия: куда идти сначала', { status: 'draft', file: null }),
  material('d2', 'Упражнения', {
    status: 'draft',
    file: { ...pdf, id: 'd2', type: null, status: 'refused', refusal: 'type' },
  }),
];
const withdrawn = [material('w1', 'Памятка прошлого года', { status: 'withdrawn' })];

function page(materials: unknown, buttons: readonly string[] = []): ReactNode {
  const answers: Answers = { materials };
  return (
    <Pressed buttons={buttons}>
      <StaffStory me={head} address="/materials" pattern="/materials" answers={answers}>
        <MaterialsPage />
      </StaffStory>
    </Pressed>
  );
}

const all = { materials: [...drafts, ...shelf, ...withdrawn] };

export const materialStories = {
  materials: page(all),
  'materials-empty': page({ materials: [] }),
  'materials-failed': page(NO_ANSWER),
  'materials-add': page(all, ['Добавить', 'Опубликовать']),
  'materials-withdraw': page(all, ['Снять: Дыхание по квадрату']),
} as const;
