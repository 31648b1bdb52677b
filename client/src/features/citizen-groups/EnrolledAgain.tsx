import { useText } from '../../i18n/catalog.ts';
import { citizenGroupPlaceText } from '../../i18n/citizen-group-place.ts';
import * as icons from '../../ui/icons.ts';
import { NotFound } from './Refused.tsx';

/** The same name and contact have enrolled before. Whoever knows both of somebody learns no more by it (D9). */
export function EnrolledAgain() {
  const t = useText(citizenGroupPlaceText).again;
  return <NotFound tab={t.tab} title={t.title} text={t.text} icon={icons.passed} />;
}
