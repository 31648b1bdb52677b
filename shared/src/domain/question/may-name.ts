/** «ул. Мира, 5», «проспект Ленина», «кв. 12». Word borders by hand: \b knows no Cyrillic. */
const PLACE =
  /(?<!\p{L})(ул|улица|просп|проспект|пер|переулок|дом|д|кв|квартира|корп|пос|село|деревня)\.?\s+\p{Lu}?[\p{L}\d-]+/u;
const HOUSE = /(?<!\p{L})(д|дом|кв|квартира|корп)\.?\s*\d/u;
const PHONE = /(\+7|(?<!\d)[78])[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}|[\w.+-]+@[\w-]+\.\w+/u;
/** As surnames and patronymics end, in any case: «Иванова», «Петровскому», «у Ирины Сергеевны». */
const SURNAME =
  /^\p{Lu}\p{Ll}+(?:ов|ев|ёв|ин|ын|ский|цкий|енко|ук|юк|чук|дзе|швили|ян|ович|евич|овна|евна|ична)(?:а|у|ым|ом|е|ой|ы|ою|ого|ому|ая|ую|им|ем|ей|ича|ичу|ичем|иче)?$/u;

/**
 * Whether a question of the hall may name somebody, or tell where they live or how to reach them: then only the leaders
 * read it until one of them has looked (ux §6.2). Pure. Rather once too often: a leader shows it by one press.
 */
export function mayName(text: string): boolean {
  if (PHONE.test(text) || HOUSE.test(text) || PLACE.test(text)) return true;
  return namesIn(text).length > 0;
}

/** Capitalised words inside a sentence that end as names of people do, and pairs of capitalised words. */
function namesIn(text: string): string[] {
  const words = [...text.matchAll(/[\p{L}-]+/gu)].map(({ 0: word, index }) => ({ word, begins: begins(text, index) }));
  return words.flatMap(({ word, begins: isFirst }, at) => {
    if (!/^\p{Lu}\p{Ll}/u.test(word)) return [];
    const next = words[at + 1]?.word ?? '';
    const isPair = /^\p{Lu}\p{Ll}+$/u.test(next) && words[at + 1]?.begins === false;
    const isNamed = SURNAME.test(word) && (!isFirst || isPair);
    return isNamed || (isPair && SURNAME.test(next)) ? [word] : [];
  });
}

/** The first word of a sentence is capitalised whatever it is. */
function begins(text: string, index: number): boolean {
  const before = text.slice(0, index).trimEnd();
  return before === '' || /[.!?…:«"(]$/u.test(before);
}
