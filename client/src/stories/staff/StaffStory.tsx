import type { Me } from '@priyom/shared/api/auth';
import type { Desk } from '@priyom/shared/signaling/desk';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { useDesk } from '../../features/staff-app/desk.ts';
import { signedIn } from '../../features/staff-app/session.ts';
import { Workplace } from '../../features/staff-app/Workplace.tsx';
import { liveAtStoryTime } from './clock.ts';
import { type Answers, answerFrom } from './fake-server.ts';

interface StaffStoryProps {
  me: Me;
  /** Address and its pattern, e.g. `/appointments/a3` of `/appointments/:id`. */
  address: string;
  pattern: string;
  answers: Answers;
  desk?: Desk;
  /** Rooms and sheets of paper stand alone. */
  isBare?: boolean;
  children: ReactNode;
}

/** A page of the staff as it runs: its frame, its router, its requests; only the server is a story's. */
export function StaffStory(props: StaffStoryProps) {
  const [stage] = useState(() => prepare(props));
  return (
    <QueryClientProvider client={stage.queries}>
      <RouterProvider router={stage.router} />
    </QueryClientProvider>
  );
}

function prepare({ me, address, pattern, answers, desk, isBare, children }: StaffStoryProps) {
  liveAtStoryTime();
  answerFrom(answers);
  signedIn(me);
  useDesk.setState({ desk: desk ?? QUIET_DESK, connected: true });
  const page = { path: pattern, element: children };
  const routes = isBare ? [page] : [{ element: <Workplace />, children: [page] }];
  return {
    queries: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    router: createMemoryRouter(routes, { initialEntries: [address] }),
  };
}

const QUIET_DESK: Desk = { waiting: [], asked: [], crises: [], signals: [], colleagues: [] };
