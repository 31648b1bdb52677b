import { useText } from '../../i18n/catalog.ts';
import { staffBookingText } from '../../i18n/staff-booking.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { useCopy } from '../../ui/use-copy.ts';

interface CopyButtonProps {
  text: string;
  /** For screen readers, when several stand beside each other; contains the word of the button. */
  label?: string;
  size?: 'sm' | 'md';
  variant?: 'primary' | 'secondary' | 'ghost';
}

/** «Скопировать» → «Скопировано». A browser without a clipboard says what to do instead. */
export function CopyButton({ text, label, size = 'md', variant }: CopyButtonProps) {
  const t = useText(staffBookingText).done;
  const { state, copy } = useCopy(text);
  const isCopied = state === 'copied';
  const press = async () => announce((await copy()) === 'copied' ? t.copied : t.copyFailed);

  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={isCopied ? icons.done : icons.copy}
        label={isCopied ? undefined : label}
        onClick={() => void press()}
      >
        {isCopied ? t.copied : t.copy}
      </Button>
      {state === 'failed' && <span className="hint error">{t.copyFailed}</span>}
    </>
  );
}
