import type { Snapshot } from '@priyom/shared/signaling/snapshot';
import { useBlocker } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { staffRoomDialogsText } from '../../i18n/staff-room-dialogs.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';

/** The browser's Back in a running meeting would leave the people here alone: it is asked first. */
export function BackGuard({ snapshot }: { snapshot: Snapshot }) {
  const t = useText(staffRoomDialogsText).leave;
  const blocker = useBlocker(
    ({ historyAction, currentLocation, nextLocation }) =>
      snapshot.status === 'running' && historyAction === 'POP' && nextLocation.pathname !== currentLocation.pathname,
  );
  return (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked'}
      title={t.title}
      lead={t.running}
      action={t.leave}
      stay={t.stay}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
}
