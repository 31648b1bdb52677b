import { useText } from '../../i18n/catalog.ts';
import { staffGuestsText } from '../../i18n/staff-guests.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMe } from '../staff-app/session.ts';
import { QrCode } from '../staff-appointment/QrCode.tsx';
import { CopyButton } from '../staff-booking/CopyButton.tsx';
import './guests.css';

interface GuestLinkProps {
  name: string;
  url: string;
}

/** The address to copy, a text to send or to read over the telephone, a code for somebody beside (D8). */
export function GuestLink({ name, url }: GuestLinkProps) {
  const t = useText(staffGuestsText);
  const { institution } = useMe();
  const words = t.words(institution.name, url);
  return (
    <div className="guest-link">
      <div className="stack">
        <output className="issued-url" aria-label={t.linkOf(name)}>
          {url}
        </output>
        <CopyButton text={url} label={t.copyLink} variant="primary" />
        <p className="guest-words">
          <small>{t.message}</small>
          {words}
        </p>
        <CopyButton text={words} label={t.copyMessage} />
      </div>
      <figure>
        <QrCode text={url} label={t.qr(name)} />
        <figcaption className="hint">{t.qrHint}</figcaption>
      </figure>
    </div>
  );
}

export function GuestLinkDialog({ name, url, onClose }: GuestLinkProps & { onClose: () => void }) {
  const t = useText(staffGuestsText);
  const done = (
    <Button variant="primary" onClick={onClose}>
      {t.done}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.ready(name)} lead={t.readyLead} actions={done}>
      <GuestLink name={name} url={url} />
    </Dialog>
  );
}
