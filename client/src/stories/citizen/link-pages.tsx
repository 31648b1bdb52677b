import type { ReactNode } from 'react';
import { type Ending, endingOf, endingOfVisit } from '../../features/citizen-after/ending.ts';
import { After } from '../../features/citizen-after/on-demand/After.tsx';
import { Superseded } from '../../features/citizen-after/on-demand/NoLonger.tsx';
import { Broken, Failed } from '../../features/citizen-app/Failed.tsx';
import { Consent } from '../../features/citizen-consent/Consent.tsx';
import { CitizenScreen } from '../../features/citizen-frame/CitizenScreen.tsx';
import { ByPhone, NotMe, PhoneInstead } from '../../features/citizen-link/Aside.tsx';
import { Cancelled } from '../../features/citizen-link/Cancelled.tsx';
import { Early } from '../../features/citizen-link/Early.tsx';
import { Elsewhere } from '../../features/citizen-link/Elsewhere.tsx';
import { LinkRefused, NoLink } from '../../features/citizen-link/LinkRefused.tsx';
import { OpenLink } from '../../features/citizen-link/OpenLink.tsx';
import YearAsked from '../../features/citizen-link/on-demand/YearAsked.tsx';
import { UnsupportedBrowser } from '../../features/citizen-link/UnsupportedBrowser.tsx';
import { ByHand } from '../../features/installed/on-demand/InstallOffer.tsx';
import NoticeOffer from '../../features/installed/on-demand/NoticeOffer.tsx';
import PasteLink from '../../features/installed/on-demand/PasteLink.tsx';
import { at, given, visit } from './fixtures.ts';

const nothing = () => {};
const stored = async () => null;
const withdrawn = async () => true;
const early = {
  ...visit,
  phase: 'early' as const,
  startsAt: at(26 * 60 + 18),
  opensAt: at(26 * 60 - 12),
  consents: given,
};

const consent = (changes: Partial<typeof visit> = {}) => (
  <Consent visit={{ ...visit, ...changes }} missing={visit.consents} onGive={stored} onNotMe={nothing} />
);
const year = (canTry: boolean) => (
  <YearAsked
    api={{ sayYear: async () => ({ ok: false, error: { code: 'YEAR_WRONG' } }) }}
    asked={{ invitationId: visit.invitationId, leftSeconds: 540, canTry }}
    actions={{ saw: nothing, retry: nothing }}
  />
);
const rule = {
  groundText: 'неэтичное или агрессивное поведение',
  contest: 'Напишите директору центра: он ответит в течение 15 дней. Телефон тот же.',
};
const plain = { at: at(23), groundText: '', contest: '', interpretedMinutes: null };
type More = { groundText?: string; contest?: string; interpretedMinutes?: number };
const after = (kind: string, more: More = {}) => lastPage(endingOf({ ...plain, kind, ...more }, at(-27)));
const lastPage = (ending: Ending) => (
  <After
    ending={ending}
    invitationId={visit.invitationId}
    consents={given}
    onWithdraw={withdrawn}
    isFresh={false}
    isAsked={false}
  />
);

/** Made only when the page is shown. */
export const linkPages: Readonly<Record<string, () => ReactNode>> = {
  open: () => <OpenLink isBusy={false} onOpen={nothing} />,
  'unknown-start': () => <OpenLink isBusy onOpen={nothing} />,
  'no-link': () => <NoLink />,
  'unknown-link': () => <LinkRefused why="unknown" />,
  revoked: () => <LinkRefused why="revoked" />,
  replaced: () => <LinkRefused why="replaced" />,
  'link-finished': () => <LinkRefused why="finished" />,
  'year-asked': () => year(true),
  'year-no-more': () => year(false),
  'removed-reloaded': () => <Superseded reason="removed" removal={rule} isLater />,
  early: () => <Early visit={early} onCheck={nothing} onWithdraw={withdrawn} />,
  'early-checked': () => <Early visit={{ ...early, checkedAt: at(-60) }} onCheck={nothing} onWithdraw={withdrawn} />,
  consent: () => consent(),
  'consent-running': () => consent({ phase: 'running', startsAt: at(-4), childName: '' }),
  cancelled: () => <Cancelled visit={{ ...visit, cancelReason: 'Специалист заболел' }} />,
  elsewhere: () => <Elsewhere onMove={nothing} />,
  unsupported: () => <UnsupportedBrowser link="https://priyom.example/v#abcdefghijklmnopqrstuvwxyz0123456789" />,
  icon: () => (
    <CitizenScreen tab="">
      <h1 className="c-h1">iPhone</h1>
      <ByHand isOpen />
      <PasteLink />
      <NoticeOffer />
    </CitizenScreen>
  ),
  'not-me': () => <NotMe />,
  'phone-instead': () => <PhoneInstead onBack={nothing} />,
  'by-phone': () => <ByPhone startsAt={visit.startsAt} />,
  offline: () => <Failed error={{ code: 'OFFLINE' }} onRetry={nothing} />,
  internal: () => <Failed error={{ code: 'INTERNAL', logId: 'a7-3k9' }} onRetry={nothing} />,
  broken: () => <Broken />,
  'after-done': () => after('done'),
  'after-interpreted': () => after('done', { interpretedMinutes: 42 }),
  'after-cap': () => after('cap'),
  'after-cause': () => after('forCause', rule),
  'after-removed': () => lastPage(endingOfVisit({ ended: { ...plain, kind: 'done' }, removal: rule })),
  'after-alone': () => after('noCitizen'),
  'after-missed': () => after('missed'),
};
