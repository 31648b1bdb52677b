import { useText } from '../../../i18n/catalog.ts';
import { citizenFilesText } from '../../../i18n/citizen-files.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import * as icons from '../../../ui/icons.ts';
import { save } from './save.ts';
import { useAddress } from './use-address.ts';

interface PictureDialogProps {
  content: Blob;
  name: string;
  onClose: () => void;
}

/** A picture that came, large, in the room; the talk goes on behind it. Two fingers make it larger, as on every page. */
export function PictureDialog({ content, name, onClose }: PictureDialogProps) {
  const t = useText(citizenFilesText);
  const address = useAddress(content);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      look="wide"
      actions={
        <>
          <Button icon={icons.download} onClick={() => save(content, name)}>
            {t.save}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t.close}
          </Button>
        </>
      }
    >
      {address && <img className="file-large" src={address} alt={name} />}
    </Dialog>
  );
}
