import { useParams } from 'react-router';
import type { CallSession } from '../../call/session.ts';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomText } from '../../i18n/staff-room.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { useCall } from '../citizen-frame/use-call.ts';
import { ApiError } from '../staff-app/api-error.ts';
import { LoadFailure } from '../staff-app/Failure.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { Over } from './Over.tsx';
import { Room } from './Room.tsx';
import { useRoomSession } from './use-room.ts';
import './room.css';

/** A consultation from the specialist's side; the phase of the call decides what is on the screen. */
export function RoomPage() {
  const { id = '' } = useParams();
  return <RoomOf key={id} consultationId={id} />;
}

function RoomOf({ consultationId }: { consultationId: string }) {
  const t = useText(staffRoomText);
  const session = useRoomSession(consultationId);
  const phase = useCall(session, state => state.phase);
  const isLead = useCall(session, ({ snapshot }) => snapshot?.me.role !== 'colleague');
  const isPeer = useCall(session, ({ snapshot }) => snapshot?.peer ?? false);
  const hasProtocols = useCall(session, ({ snapshot }) => snapshot?.hasProtocols ?? true);
  switch (phase.kind) {
    case 'idle':
    case 'connecting':
      return <Quiet>{t.connecting}</Quiet>;
    case 'superseded':
      return <Superseded session={session} reason={phase.reason} />;
    case 'outdated':
      return (
        <Message title={t.outdated.title} lead={t.outdated.lead}>
          <Button variant="primary" onClick={() => location.reload()}>
            {t.outdated.reload}
          </Button>
        </Message>
      );
    case 'left':
      return (
        <Message title={t.left.title} lead={t.left.lead}>
          <Button variant="primary" icon={icons.enter} onClick={() => void session.join()}>
            {t.left.back}
          </Button>
          <LinkButton href={`${BASE}/today`}>{t.over.today}</LinkButton>
        </Message>
      );
    case 'declined':
      return (
        <Message title={phase.reason} lead={phase.next}>
          <LinkButton href={`${BASE}/today`}>{t.over.today}</LinkButton>
        </Message>
      );
    case 'over':
      return (
        <Over
          consultationId={consultationId}
          ended={phase.ended}
          isLead={isLead}
          isPeer={isPeer}
          hasProtocols={hasProtocols}
        />
      );
    case 'failed':
      return phase.error.code === 'SESSION_ELSEWHERE' ? (
        <Superseded session={session} reason="takeOver" />
      ) : (
        <div className="rm-quiet">
          <LoadFailure
            error={new ApiError(phase.error.code, phase.error.details, phase.error.logId)}
            onRetry={() => void session.join()}
          />
        </div>
      );
    default:
      return <Room session={session} consultationId={consultationId} />;
  }
}

function Superseded({ session, reason }: { session: CallSession; reason: string }) {
  const words = useText(staffRoomText);
  const t = words.superseded;
  const title = reason === 'signedOut' ? t.signedOut : reason === 'takeOver' ? t.title : t.removed;
  return (
    <Message title={title} lead={t.lead}>
      {reason === 'takeOver' && (
        <Button variant="primary" onClick={() => void session.takeOver()}>
          {t.takeOver}
        </Button>
      )}
      <LinkButton href={`${BASE}/today`}>{words.over.today}</LinkButton>
    </Message>
  );
}

function Quiet({ children }: { children: string }) {
  return (
    <main className="rm-quiet" role="status">
      <p>{children}</p>
    </main>
  );
}

function Message({ title, lead, children }: { title: string; lead: string; children: React.ReactNode }) {
  return (
    <main className="rm-quiet">
      <Empty icon={icons.enter} title={title} action={<div className="row">{children}</div>}>
        {lead}
      </Empty>
    </main>
  );
}
