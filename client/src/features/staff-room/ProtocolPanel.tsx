import { ProtocolView } from '@priyom/shared/api/protocols';
import type { ConsultationStatus } from '@priyom/shared/domain/consultation/table';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as z from 'zod';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Empty, Skeleton } from '../../ui/States.tsx';
import { ApiError } from '../staff-app/api-error.ts';
import { LoadFailure } from '../staff-app/Failure.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { paperTitle } from '../staff-app/paper-title.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { request } from '../staff-app/request.ts';
import { usePolicy } from '../staff-app/use-policy.ts';
import { CorrectButton } from '../staff-protocol/CorrectButton.tsx';
import { ProtocolForm, ProtocolText } from '../staff-protocol/ProtocolForm.tsx';
import { SaveState } from '../staff-protocol/SaveState.tsx';
import { SignButton } from '../staff-protocol/SignButton.tsx';
import { useAutosave } from '../staff-protocol/use-autosave.ts';
import { withEnd } from '../staff-protocol/with-end.ts';
import { MemoStrip } from './MemoStrip.tsx';

/** The protocols of one consultation: one per party; drafted by the server when the meeting begins. */
export function useProtocolsOf(consultationId: string, status: ConsultationStatus, expected: number) {
  return useQuery({
    queryKey: ['protocolsOf', consultationId],
    queryFn: ({ signal }) =>
      request('protocolsOf', z.object({ protocols: z.array(ProtocolView) }), {
        params: { id: consultationId },
        signal,
      }),
    enabled: hasPapers(status),
    // A draft is an effect of the beginning and of each family's entry: it follows within a second or two.
    refetchInterval: ({ state }) =>
      isFinal(state.error, status) || (state.data?.protocols.length ?? 0) >= expected ? false : 1_500,
    refetchOnWindowFocus: false,
  });
}

const hasPapers = (status: ConsultationStatus): boolean => status !== 'open' && status !== 'abandoned';

/**
 * Asking again does not change it. In a running meeting it may: whoever has just taken the lead has the papers a moment
 * later (an effect of the hand-over).
 */
const isFinal = (error: Error | null, status: ConsultationStatus): boolean =>
  error instanceof ApiError && !error.isRetryable && status !== 'running';

interface ProtocolPanelProps {
  consultationId: string;
  status: ConsultationStatus;
  /** Families that are in: each gets a protocol of its own. */
  families?: number;
  /** Who is in the room: each who comes stands in «Присутствовали», which is read with the paper. */
  people?: string;
}

export function ProtocolPanel({ consultationId, status, families = 1, people = '' }: ProtocolPanelProps) {
  const t = useText(staffRoomText).panel;
  const query = useProtocolsOf(consultationId, status, families);
  useReadWhenSomebodyComes(consultationId, people);
  const policy = usePolicy();
  const [chosen, setChosen] = useState(0);
  const protocols = (query.data?.protocols ?? []).map(view => withEnd(view, status));
  if (!hasPapers(status)) {
    return (
      <>
        <MemoStrip consultationId={consultationId} />
        <Empty icon={icons.protocol} title={t.waitingProtocol}>
          {t.waitingProtocolLead}
        </Empty>
      </>
    );
  }
  const isWaited = status === 'running' && query.error instanceof ApiError && !query.error.isRetryable;
  if (query.isError && protocols.length === 0 && !isWaited)
    return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  const view = protocols.find(entry => entry.partyIndex === chosen) ?? protocols[0];
  if (!policy.data) return <QueryState queries={[policy]} />;
  if (!view) return <Skeleton />;
  return (
    <>
      {status === 'running' && <MemoStrip consultationId={consultationId} />}
      {protocols.length > 1 && (
        <Segments
          label={t.ofWhom}
          options={protocols.map(entry => ({ value: String(entry.partyIndex), label: paperTitle(entry.facts) }))}
          value={String(view.partyIndex)}
          onChange={value => setChosen(Number(value))}
        />
      )}
      {view.status === 'draft' && view.mine ? (
        <OneProtocol key={view.id} view={view} policy={policy.data.body} />
      ) : (
        <SignedProtocol view={view} />
      )}
    </>
  );
}

function useReadWhenSomebodyComes(consultationId: string, people: string): void {
  const queries = useQueryClient();
  const read = useRef(people);
  useEffect(() => {
    if (read.current === people) return;
    read.current = people;
    void queries.invalidateQueries({ queryKey: ['protocolsOf', consultationId] });
  }, [queries, consultationId, people]);
}

function OneProtocol({ view, policy }: { view: ProtocolView; policy: Parameters<typeof ProtocolForm>[0]['policy'] }) {
  const autosave = useAutosave(view);
  return (
    <>
      <div className="rm-form">
        <ProtocolForm view={view} policy={policy} autosave={autosave} />
      </div>
      <div className="rm-foot">
        <span className="grow">
          <SaveState autosave={autosave} />
        </span>
        <SignButton view={view} autosave={autosave} />
      </div>
    </>
  );
}

/** As it was signed, to read and to print; a mistake is corrected by a new version, written in its place. */
function SignedProtocol({ view }: { view: ProtocolView }) {
  const t = useText(staffProtocolText);
  const format = useFormat();
  const queries = useQueryClient();
  const takeUp = () => {
    void queries.invalidateQueries({ queryKey: ['protocolsOf', view.consultationId] });
    void queries.invalidateQueries({ queryKey: ['today'] });
  };
  return (
    <div className="rm-form stack">
      {view.signed && (
        <Note tone="ok" icon={icons.passed}>
          <b>{t.signedAs(format.numeric(view.signed.at), view.no)}</b>
        </Note>
      )}
      <ProtocolText view={view} />
      <div className="row wrap">
        {view.mine && view.status === 'signed' && <CorrectButton view={view} onStarted={takeUp} />}
        <LinkButton icon={icons.print} href={`${BASE}/print/protocol/${view.id}`}>
          {t.print}
        </LinkButton>
      </div>
    </div>
  );
}
