import { FailedChecks } from '@priyom/shared/api/checks';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/catalog.ts';
import { staffFailedChecksText } from '../../i18n/staff-failed-checks.ts';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { DataAsOf, Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { request } from '../staff-app/request.ts';
import { type Failed, FailedCheck } from './FailedCheck.tsx';
import './failed-checks.css';

/** D12, D33: what the head decides about and the technician mends; no citizen's name is in it. */
export function FailedChecksPage() {
  const t = useText(staffFailedChecksText);
  const query = useQuery({
    queryKey: ['failedChecks'],
    queryFn: ({ signal }) => request('failedChecks', FailedChecks, { signal }),
    refetchInterval: 30_000,
  });
  const checks = query.data?.checks ?? [];
  return (
    <>
      <PageHead
        title={t.title}
        sub={t.lead}
        marks={
          <>
            {checks.length > 0 && (
              <Chip tone="bad" icon={icons.problem}>
                {t.count(checks.length)}
              </Chip>
            )}
            {query.data && query.isError && <DataAsOf at={query.dataUpdatedAt} />}
          </>
        }
      />
      <PageBody>{query.data ? <List checks={checks} /> : <QueryState queries={[query]} />}</PageBody>
    </>
  );
}

function List({ checks }: { checks: readonly Failed[] }) {
  const t = useText(staffFailedChecksText);
  if (checks.length === 0) {
    return (
      <Empty icon={icons.passed} title={t.empty}>
        {t.emptyLead}
      </Empty>
    );
  }
  return (
    <ul className="fc-list">
      {checks.map(check => (
        <FailedCheck key={check.id} check={check} />
      ))}
    </ul>
  );
}
