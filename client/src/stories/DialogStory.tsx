import { useState } from 'react';
import { AppearancePanel } from '../ui/AppearancePanel.tsx';
import { Button } from '../ui/Button.tsx';
import { CitizenHeader } from '../ui/CitizenPage.tsx';
import { ConfirmDialog, Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Combo } from '../ui/staff/Combo.tsx';
import { DateField } from '../ui/staff/DateFields.tsx';
import { StaffDialog } from '../ui/staff/StaffDialog.tsx';

/** Opened at once, so that a picture shows it. */
export function DialogStory({ which }: { which: 'citizen' | 'appearance' | 'confirm' | 'form' }) {
  const [isOpen, setOpen] = useState(true);
  const close = () => setOpen(false);
  return (
    <>
      {which !== 'form' && which !== 'confirm' && <CitizenHeader institution="Центр помощи семье «Пример»" />}
      <main className="c-main">
        <h1 className="c-h1">Окна</h1>
        <Button onClick={() => setOpen(true)}>Открыть</Button>
        {which === 'citizen' && <AskEnd isOpen={isOpen} onClose={close} />}
        {which === 'appearance' && <AppearancePanel isOpen={isOpen} onClose={close} />}
        {which === 'confirm' && (
          <ConfirmDialog
            isOpen={isOpen}
            onClose={close}
            onConfirm={close}
            title="Отказать по заявке № 214?"
            lead="Заявитель получит письмо с причиной. Отменить отказ нельзя."
            action="Отказать"
          />
        )}
        {which === 'form' && <BookForm isOpen={isOpen} onClose={close} />}
      </main>
    </>
  );
}

function AskEnd({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Закончить встречу?"
      lead="Вернуться можно до 11:35."
      actions={
        <>
          <Button variant="danger">Закончить</Button>
          <Button autoFocus onClick={onClose}>
            Остаться
          </Button>
        </>
      }
    />
  );
}

function BookForm({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [who, setWho] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>('2026-11-26');
  const [reason, setReason] = useState('');
  return (
    <StaffDialog
      isOpen={isOpen}
      onClose={onClose}
      title="Перенести встречу"
      actions={
        <>
          <Button variant="primary">Перенести и сообщить</Button>
          <Button variant="ghost" onClick={onClose}>
            Отмена
          </Button>
        </>
      }
    >
      <Combo label="Специалист" options={[{ id: 'ta', name: 'Тестова А. П.' }]} value={who} onChange={setWho} />
      <DateField label="Дата" value={date} onChange={setDate} />
      <Field label="Причина" value={reason} onChange={setReason} />
    </StaffDialog>
  );
}
