import { useText } from '../../../i18n/catalog.ts';
import { citizenGridText } from '../../../i18n/citizen-grid.ts';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';

interface PagerProps {
  /** 0 first. */
  page: number;
  pages: number;
  /** People in all, whichever page they are on. */
  total: number;
  /** Who speaks and is not on this page; '' for nobody. */
  speaks: string;
  onTurn: (page: number) => void;
}

/** «‹ 1 из 2, всего 9 ›». After the last page comes the first one: neither button is ever of no use. */
export function Pager({ page, pages, total, speaks, onTurn }: PagerProps) {
  const t = useText(citizenGridText);
  return (
    <nav className="gg-pager" aria-label={t.pages}>
      <button type="button" aria-label={t.previous} onClick={() => onTurn((page + pages - 1) % pages)}>
        <Icon of={icons.previous} />
      </button>
      <span>
        {t.page(page + 1, pages, total)}
        {speaks && <b>{t.speaks(speaks)}</b>}
      </span>
      <button type="button" aria-label={t.next} onClick={() => onTurn((page + 1) % pages)}>
        <Icon of={icons.next} />
      </button>
    </nav>
  );
}
