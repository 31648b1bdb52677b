import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface DoneDialogProps {
  title: string;
  lead: string;
  understood: string;
  onClose: () => void;
  children?: ReactNode;
}

/** What a press has brought about, to be read before one goes on. */
export function DoneDialog({ title, lead, understood, onClose, children }: DoneDialogProps) {
  const actions = (
    <Button variant="primary" autoFocus onClick={onClose}>
      {understood}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={title} lead={lead} actions={actions}>
      {children}
    </Dialog>
  );
}
