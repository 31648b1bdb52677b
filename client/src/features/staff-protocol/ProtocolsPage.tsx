import { ProtocolList } from '@priyom/shared/api/protocols';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Empty, Skeleton } from '../../ui/States.tsx';
import { DataTable, type TableColumn } from '../../ui/staff/DataTable.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { LoadFailure } from '../staff-app/Failure.tsx';
import { request } from '../staff-app/request.ts';
import { useNarrow } from '../staff-app/use-narrow.ts';
import './protocol.css';

type Row = ProtocolList['protocols'][number];
type Filter = 'draft' | 'signed' | 'all';

/** To sign first, oldest first; then what is signed. */
export function ProtocolsPage() {
  const t = useText(staffProtocolText);
  const [filter, setFilter] = useState<Filter>('draft');
  const query = useQuery({
    queryKey: ['protocols'],
    queryFn: ({ signal }) => request('protocols', ProtocolList, { signal }),
  });
  const options = [
    { value: 'draft' as const, label: t.toSign },
    { value: 'signed' as const, label: t.signed },
    { value: 'all' as const, label: t.all },
  ];
  return (
    <>
      <PageHead
        title={t.listTitle}
        actions={<Segments label={t.show} options={options} value={filter} onChange={setFilter} />}
      />
      <PageBody>
        {query.isPending && <Skeleton lines={[100, 100, 100]} />}
        {query.isError && !query.data && <LoadFailure error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && <Rows rows={rowsOf(query.data.protocols, filter)} filter={filter} />}
      </PageBody>
    </>
  );
}

function rowsOf(all: readonly Row[], filter: Filter): Row[] {
  const kept = all.filter(row => filter === 'all' || row.status === filter);
  const byTime = (a: Row, b: Row) => Date.parse(a.heldAt) - Date.parse(b.heldAt);
  return filter === 'draft' ? kept.sort(byTime) : kept.sort((a, b) => byTime(b, a));
}

function Rows({ rows, filter }: { rows: readonly Row[]; filter: Filter }) {
  const t = useText(staffProtocolText);
  const format = useFormat();
  const navigate = useNavigate();
  const wide: TableColumn<Row>[] = [
    { id: 'who', title: t.columns.who, isRowHeader: true, cell: row => <b>{row.title}</b> },
    { id: 'when', title: t.columns.when, cell: row => format.numeric(row.heldAt) },
    { id: 'topics', title: t.columns.topics, cell: row => row.topics.join('; ') },
    { id: 'author', title: t.columns.author, cell: row => row.author },
    { id: 'state', title: t.columns.state, cell: row => <State row={row} /> },
  ];
  // On a phone a row is a card: nothing to scroll sideways for.
  const narrow: TableColumn<Row>[] = [
    { id: 'who', title: t.columns.who, isRowHeader: true, cell: row => <RowCard row={row} /> },
  ];
  const empty = (
    <Empty icon={icons.protocol} title={filter === 'draft' ? t.emptyToSign : t.emptySigned}>
      {t.emptyLead}
    </Empty>
  );
  const isNarrow = useNarrow(768);
  return (
    <div className={isNarrow ? 'protocol-cards' : undefined}>
      <DataTable
        label={t.listTitle}
        columns={isNarrow ? narrow : wide}
        rows={rows}
        onOpen={id => void navigate(`/protocols/${id}`)}
        empty={empty}
      />
    </div>
  );
}

function RowCard({ row }: { row: Row }) {
  const format = useFormat();
  return (
    <span className="stack protocol-card">
      <b>{row.title}</b>
      <span>{[format.numeric(row.heldAt), row.topics.join('; ')].filter(Boolean).join(' · ')}</span>
      <State row={row} />
    </span>
  );
}

function State({ row }: { row: Row }) {
  const t = useText(staffProtocolText).state;
  if (row.status === 'draft') return <Chip tone="warn">{row.correctionReason ? t.correction : t.draft}</Chip>;
  return <Chip tone={row.status === 'signed' ? 'ok' : 'plain'}>{t[row.status]}</Chip>;
}
