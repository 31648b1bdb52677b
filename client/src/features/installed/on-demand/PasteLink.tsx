import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenInstalledText } from '../../../i18n/citizen-installed.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { secretOf } from '../secret-of.ts';

/** An icon has no line for an address, and on an iPhone a memory of its own: the link is given to it once. */
export default function PasteLink() {
  const t = useText(citizenInstalledText).paste;
  const [pasted, setPasted] = useState('');
  const [isWrong, setWrong] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const secret = secretOf(pasted, location.origin);
    setWrong(secret === null);
    // As if the link had been followed: the page listens to its fragment.
    if (secret !== null) location.hash = secret;
  };
  return (
    <form className="stack" onSubmit={open}>
      <p>{t.why}</p>
      <Field
        label={t.link}
        autoComplete="off"
        value={pasted}
        onChange={setPasted}
        error={isWrong ? t.wrong : undefined}
      />
      <Button type="submit" variant="primary" size="lg" block>
        {t.open}
      </Button>
    </form>
  );
}
