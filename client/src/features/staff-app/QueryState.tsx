import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from '../../ui/States.tsx';
import { LoadFailure } from './Failure.tsx';

interface QueryStateProps {
  /** What the page can't be drawn without. */
  queries: readonly Pick<UseQueryResult, 'isPending' | 'isFetching' | 'error' | 'refetch'>[];
  /** Widths of the skeleton's lines in percent. */
  lines?: readonly number[] | undefined;
}

/** Stands where the content comes, under the page's own head: a skeleton, or what happened and «Загрузить снова». */
export function QueryState({ queries, lines }: QueryStateProps) {
  const failed = queries.filter(query => query.error && !query.isPending);
  const [first] = failed;
  if (!first) return <Skeleton lines={lines} />;
  return (
    <LoadFailure
      error={first.error}
      isBusy={failed.some(query => query.isFetching)}
      onRetry={() => void Promise.all(failed.map(query => query.refetch()))}
    />
  );
}
