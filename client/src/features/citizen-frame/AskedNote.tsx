import { useText } from '../../i18n/catalog.ts';
import { citizenFrameText } from '../../i18n/citizen-frame.ts';
import { useFormat } from '../../i18n/format.ts';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { useHelp } from './help-context.ts';

/** «Вы просили позвонить (сегодня, в среду 25 ноября, 12:40). Мы помним»; undefined when no wish waits. */
export function useAskedWords(): string | undefined {
  const { asked } = useHelp();
  const t = useText(citizenFrameText).callMe;
  const format = useFormat();
  return asked.kind === 'asked' ? t.asked(`${format.date(asked.at, 'on')}, ${format.time(asked.at)}`) : undefined;
}

/** Stands above the button that asks for a call: a toast is gone by the time the link is opened again. */
export function AskedNote() {
  const words = useAskedWords();
  return (
    words && (
      <Note tone="ok" icon={icons.done}>
        {words}
      </Note>
    )
  );
}
