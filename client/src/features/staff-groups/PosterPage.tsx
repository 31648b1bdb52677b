import type { GroupView } from '@priyom/shared/api/groups';
import { useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffGroupsText } from '../../i18n/staff-groups.ts';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMe } from '../staff-app/session.ts';
import { useNow } from '../staff-app/use-now.ts';
import { PrintFrame } from '../staff-print/PrintFrame.tsx';
import { isOver } from './group-state.ts';
import { Poster } from './Poster.tsx';
import { useGroup } from './use-groups.ts';

/** One frame from the first moment on: whoever stands on «Назад» while the sheet loads stays there. */
export function PosterPage() {
  const { id = '' } = useParams();
  const query = useGroup(id);
  const group = query.data?.group;
  const now = useNow();
  const { institution } = useMe();
  const isReady = group !== undefined && group.publishedAt !== null && !isOver(group, now);
  return (
    <PrintFrame about={group?.title} isReady={isReady}>
      {isReady ? (
        <Poster group={group} institution={institution} />
      ) : (
        <div className="print-gone">{group ? <NoPoster group={group} /> : <QueryState queries={[query]} />}</div>
      )}
    </PrintFrame>
  );
}

function NoPoster({ group }: { group: GroupView }) {
  const t = useText(staffGroupsText).poster;
  const isGone = isOver(group, useNow());
  return (
    <>
      <h1 className="sr">{t.title}</h1>
      <Empty icon={icons.print} title={isGone ? t.gone : t.none}>
        {isGone ? t.goneLead : t.noneLead}
      </Empty>
    </>
  );
}
