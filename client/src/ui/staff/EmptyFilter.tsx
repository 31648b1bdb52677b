import { useText } from '../../i18n/catalog.ts';
import { uiStaffText } from '../../i18n/ui-staff.ts';
import { Button } from '../Button.tsx';
import * as icons from '../icons.ts';
import { Empty } from '../States.tsx';

/** A filter that matches nothing. */
export function EmptyFilter({ onReset }: { onReset: () => void }) {
  const t = useText(uiStaffText);
  return (
    <Empty icon={icons.filter} title={t.nothingMatches} action={<Button onClick={onReset}>{t.resetFilter}</Button>} />
  );
}
