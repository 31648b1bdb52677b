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

/** «Осталась 1 минута», «Остался 1 час», «Осталось 5 минут»: the verb goes with what is left. */
export function leftRu(length: string): string {
  if (/^\d+\u00a0(минута|секунда|строка)(?!\p{L})/u.test(length)) return `Осталась ${length}`;
  if (/^\d+\u00a0(час|день)(?!\p{L})/u.test(length)) return `Остался ${length}`;
  return `Осталось ${length}`;
}

/** "3 minutes" with a non-breaking space. */
export function countEn(n: number, one: string, other: string): string {
  return `${n}\u00a0${rules.en.select(n) === 'one' ? one : other}`;
}
