import type { WireError } from '@priyom/shared/errors';
import { errorText } from '../../i18n/errors.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { telOf } from '../../ui/tel.ts';
import { useHelp } from './help-context.ts';

/** A press that the server refused: what happened, what to do, whom to call (ux §3, «Errors»). */
export function Refusal({ error }: { error: WireError }) {
  const { title, next } = errorText(error.code, useLanguage());
  const { whom } = useHelp();
  return (
    <div role="alert">
      <Note tone="warn" icon={icons.problem}>
        <b>{title}.</b> {next} {whom && <a href={telOf(whom.phone)}>{whom.phone}</a>}
      </Note>
    </div>
  );
}
