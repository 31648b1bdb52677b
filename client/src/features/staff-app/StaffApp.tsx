import { reachOf } from '@priyom/shared/domain/staff/rights';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { createBrowserRouter, Navigate, useRouteError } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { forgetQueues } from '../../call/chat/remembered-queue.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { setInstitutionZone } from '../../i18n/zone.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { importAgain } from '../../ui/import-again.ts';
import { Empty, Skeleton } from '../../ui/States.tsx';
import { useOfflinePage } from '../installed/installed-on-demand.ts';
import { ApiError } from './api-error.ts';
import { loadSession } from './auth.ts';
import { connectDesk, disconnectDesk } from './desk.ts';
import { LoadFailure } from './Failure.tsx';
import { followInApp } from './in-app-links.ts';
import { NoPages } from './NoPages.tsx';
import { BASE, firstPageOf } from './navigation.ts';
import { forgetOnSignOut } from './private-memory.ts';
import { SignIn } from './SignIn.tsx';
import { useMe, useStaffSession } from './session.ts';
import { useArrivalSignals } from './use-arrival-signals.ts';
import { Workplace } from './Workplace.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnReconnect: true,
      // A refusal is an answer; only a lost connection is worth asking again by itself.
      retry: (count, error) => count < 2 && error instanceof ApiError && error.code === 'OFFLINE',
    },
  },
});
// Answers are one person's: the next one at this computer asks for their own.
forgetOnSignOut(() => queries.clear());
forgetOnSignOut(forgetQueues);

const page = (fetch: () => Promise<{ default: React.ComponentType }>) => lazy(() => importAgain(fetch));
const Today = page(async () => ({ default: (await import('../staff-today/TodayPage.tsx')).TodayPage }));
const Room = page(async () => ({ default: (await import('../staff-room/RoomPage.tsx')).RoomPage }));
const Protocols = page(async () => ({ default: (await import('../staff-protocol/ProtocolsPage.tsx')).ProtocolsPage }));
const Protocol = page(async () => ({ default: (await import('../staff-protocol/ProtocolPage.tsx')).ProtocolPage }));
const Books = page(async () => ({ default: (await import('../staff-books/BooksPage.tsx')).BooksPage }));
const Book = page(async () => ({ default: (await import('../staff-books/BookPage.tsx')).BookPage }));
const Register = page(async () => ({ default: (await import('../staff-books/RegisterPage.tsx')).RegisterPage }));
const Booking = page(async () => ({ default: (await import('../staff-booking/BookingPage.tsx')).BookingPage }));
const Appointment = page(async () => ({ default: (await import('../staff-appointment/CardPage.tsx')).CardPage }));
const Check = page(async () => ({ default: (await import('../staff-check/CheckPage.tsx')).CheckPage }));
const FailedChecks = page(async () => ({
  default: (await import('../staff-failed-checks/FailedChecksPage.tsx')).FailedChecksPage,
}));
const Materials = page(async () => ({ default: (await import('../staff-materials/MaterialsPage.tsx')).MaterialsPage }));
const Questionnaires = page(async () => ({
  default: (await import('../staff-questionnaires/QuestionnairesPage.tsx')).QuestionnairesPage,
}));
const Groups = page(async () => ({ default: (await import('../staff-groups/GroupsPage.tsx')).GroupsPage }));
const AnnounceGroup = page(async () => ({ default: (await import('../staff-groups/AnnouncePage.tsx')).AnnouncePage }));
const Group = page(async () => ({ default: (await import('../staff-groups/GroupPage.tsx')).GroupPage }));
const Attendance = page(async () => ({ default: (await import('../staff-groups/AttendancePage.tsx')).AttendancePage }));
const PrintAttendance = page(async () => ({
  default: (await import('../staff-groups/PrintAttendancePage.tsx')).PrintAttendancePage,
}));
const PrintPoster = page(async () => ({ default: (await import('../staff-groups/PosterPage.tsx')).PosterPage }));
const PrintLink = page(async () => ({
  default: (await import('../staff-appointment/PrintLinkPage.tsx')).PrintLinkPage,
}));
const PrintQuestionnaires = page(async () => ({
  default: (await import('../staff-questionnaires/PrintResultsPage.tsx')).PrintResultsPage,
}));
const PrintCertificates = page(async () => ({
  default: (await import('../staff-print/PrintCertificatesPage.tsx')).PrintCertificatesPage,
}));
const PrintProtocol = page(async () => ({ default: (await import('../staff-print/PrintPages.tsx')).PrintProtocol }));
const PrintBook = page(async () => ({ default: (await import('../staff-print/PrintPages.tsx')).PrintBook }));
const PrintRegister = page(async () => ({ default: (await import('../staff-print/PrintPages.tsx')).PrintRegister }));

const router = createBrowserRouter(
  [
    {
      element: <Workplace />,
      errorElement: <BrokenPage />,
      children: [
        { path: '/', element: <Home /> },
        { path: '/today', element: <TodayOrHome /> },
        { path: '/protocols', element: <Page of={Protocols} /> },
        { path: '/protocols/:id', element: <Page of={Protocol} /> },
        { path: '/books', element: <Page of={Books} /> },
        { path: '/books/:seriesId', element: <Page of={Book} /> },
        { path: '/registers/:id', element: <Page of={Register} /> },
        { path: '/materials', element: <Page of={Materials} /> },
        { path: '/questionnaires', element: <Page of={Questionnaires} /> },
        { path: '/book', element: <Page of={Booking} /> },
        { path: '/appointments/:id', element: <Page of={Appointment} /> },
        { path: '/groups', element: <Page of={Groups} /> },
        { path: '/groups/new', element: <Page of={AnnounceGroup} /> },
        { path: '/groups/:id', element: <Page of={Group} /> },
        { path: '/groups/:id/attendance', element: <Page of={Attendance} /> },
        { path: '/check/:id', element: <Page of={Check} /> },
        { path: '/checks', element: <Page of={FailedChecks} /> },
        { path: '*', element: <NoPage /> },
      ],
    },
    { path: '/room/:id', element: <Page of={Room} />, errorElement: <BrokenPage /> },
    { path: '/print/link/:id', element: <Page of={PrintLink} />, errorElement: <BrokenPage /> },
    { path: '/print/group/:id', element: <Page of={PrintPoster} />, errorElement: <BrokenPage /> },
    {
      path: '/print/group/:id/attendance',
      element: <Page of={PrintAttendance} />,
      errorElement: <BrokenPage />,
    },
    { path: '/print/group/:id/certificates', element: <Page of={PrintCertificates} />, errorElement: <BrokenPage /> },
    { path: '/print/questionnaires', element: <Page of={PrintQuestionnaires} />, errorElement: <BrokenPage /> },
    { path: '/print/protocol/:id', element: <Page of={PrintProtocol} />, errorElement: <BrokenPage /> },
    { path: '/print/book/:seriesId', element: <Page of={PrintBook} />, errorElement: <BrokenPage /> },
    { path: '/print/register/:id', element: <Page of={PrintRegister} />, errorElement: <BrokenPage /> },
  ],
  { basename: BASE },
);

/** Everything after the entry: who is it, then the workplace. */
export function StaffApp() {
  const session = useStaffSession();
  const [failure, setFailure] = useState<unknown>(null);
  const [wasIn, setWasIn] = useState(false);
  const load = useCallback(() => void loadSession().then(() => setFailure(null), setFailure), []);
  useEffect(load, [load]);
  useEffect(() => {
    if (session.state === 'signedIn') setWasIn(true);
  }, [session.state]);
  if (failure && session.state === 'unknown') return <LoadFailure error={failure} onRetry={load} />;
  if (session.state === 'unknown' || session.state === 'leaving') return <Waiting />;
  if (session.state === 'signedOut') return <SignIn after={!wasIn ? null : session.isOwn ? 'signOut' : 'expiry'} />;
  return (
    <QueryClientProvider client={queries} key={session.me.staffId}>
      <AtTheDesk zone={session.me.institution.zone}>
        <RouterProvider router={router} />
      </AtTheDesk>
    </QueryClientProvider>
  );
}

/** While somebody is signed in, every page, the room included, knows and signals who waits, and who is on line. */
function AtTheDesk({ zone, children }: { zone: string; children: ReactNode }) {
  setInstitutionZone(zone);
  useEffect(() => {
    connectDesk();
    return disconnectDesk;
  }, []);
  useArrivalSignals();
  useOfflinePage('staff', useMe().institution.technicianPhone);
  useEffect(() => followInApp(path => void router.navigate(path)), []);
  return children;
}

function Home() {
  const me = useMe();
  const first = firstPageOf(me);
  return first === null ? <NoPages me={me} /> : <Navigate to={first.slice(BASE.length)} replace />;
}

/** Everybody's first address, kept in bookmarks: whose roles have no «Сегодня» goes on to what they have. */
function TodayOrHome() {
  const mayRead = reachOf(useMe().roles, 'today.read') !== null;
  return mayRead ? <Page of={Today} /> : <Navigate to="/" replace />;
}

function Page({ of: Content }: { of: React.ComponentType }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Content />
    </Suspense>
  );
}

function Waiting() {
  return (
    <div className="p-body">
      <Skeleton />
    </div>
  );
}

function NoPage() {
  const t = useText(staffAppText).errors;
  return (
    <Empty icon={icons.search} title={t.noPage} action={<LinkButton href={`${BASE}/`}>{t.toToday}</LinkButton>}>
      {t.noPageLead}
    </Empty>
  );
}

function BrokenPage() {
  return <LoadFailure error={useRouteError()} onRetry={() => location.reload()} />;
}
