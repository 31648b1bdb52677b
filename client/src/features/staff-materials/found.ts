import type { MaterialView } from '@priyom/shared/api/materials';

/** Those whose title or note has every typed word, in whatever order; «е» finds «ё». */
export function found(materials: readonly MaterialView[], typed: string): readonly MaterialView[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return materials.filter(({ title, note }) => {
    const text = plain(`${title} ${note}`);
    return words.every(word => text.includes(word));
  });
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
