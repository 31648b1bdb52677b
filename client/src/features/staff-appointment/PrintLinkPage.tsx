import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { QueryState } from '../staff-app/QueryState.tsx';
import { useMe } from '../staff-app/session.ts';
import { useSecretOf } from '../staff-booking/issued-links.ts';
import { PrintFrame } from '../staff-print/PrintFrame.tsx';
import { IssueDialog } from './LinkDialogs.tsx';
import { LinkPaper } from './LinkPaper.tsx';
import { isAllowed } from './may.ts';
import { type Card, useCard } from './use-card.ts';

/** `?party=N`: the sheet with the square code, while the address is still in the memory of this page. */
export function PrintLinkPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const query = useCard(id);
  const partyIndex = Number(search.get('party') ?? 0);
  const active = query.data?.links.find(link => link.partyIndex === partyIndex && link.revokedAt === null);
  const url = useSecretOf(active?.invitationId);
  const whose = query.data?.appointment.parties.find(party => party.index === partyIndex)?.title;
  // One frame from the first moment on: whoever stands on «Назад» while the sheet loads stays there.
  return (
    <PrintFrame about={whose} isReady={query.data !== undefined && url !== null}>
      {query.data ? (
        <Sheet card={query.data} partyIndex={partyIndex} url={url} hasActive={active !== undefined} />
      ) : (
        <div className="print-gone">
          <QueryState queries={[query]} />
        </div>
      )}
    </PrintFrame>
  );
}

interface SheetProps extends GoneProps {
  url: string | null;
}

function Sheet({ url, ...gone }: SheetProps) {
  return url === null ? <Gone {...gone} /> : <LinkPaper appointment={gone.card.appointment} url={url} />;
}

interface GoneProps {
  card: Card;
  partyIndex: number;
  hasActive: boolean;
}

/** After a reload nobody knows the address any more: only a new one can be printed. */
function Gone({ card: { appointment }, partyIndex, hasActive }: GoneProps) {
  const words = useText(staffAppointmentText);
  const t = words.print;
  const [isAsking, setAsking] = useState(false);
  const isOver = appointment.status === 'cancelled' || appointment.status === 'noShow';
  const mayIssue = isAllowed(useMe(), 'link.manage', appointment) && !isOver;
  return (
    <div className="print-gone">
      <h1 className="sr">{t.title}</h1>
      <Empty
        icon={icons.link}
        title={isOver ? t.noMeeting : t.gone}
        action={
          mayIssue && (
            <Button variant="primary" icon={icons.link} onClick={() => setAsking(true)}>
              {words.links.issue}
            </Button>
          )
        }
      >
        {isOver ? words.links.whyNotIssue : t.goneLead}
      </Empty>
      {isAsking && (
        <IssueDialog
          appointmentId={appointment.id}
          partyIndex={partyIndex}
          hasActive={hasActive}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
