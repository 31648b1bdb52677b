const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** The form of a Russian noun that goes with `n`: 1 минута, 3 минуты, 50 минут. */
export function formRu(n: number, one: string, few: string, many: string): string {
  const rule = rules.ru.select(n);
  if (rule === 'one') return one;
  return rule === 'few' ? few : many;
}

/** «3 минуты»: number, non-breaking space, noun. */
export function countRu(n: number, one: string, few: string, many: string): string {
  return `${n}\u00a0${formRu(n, one, few, many)}`;
}

/** "3 minutes" with a non-breaking space. */
export function countEn(n: number, one: string, other: string): string {
  return `${n}\u00a0${rules.en.select(n) === 'one' ? one : other}`;
}
