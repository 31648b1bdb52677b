/** A plain JSON object, before any schema has typed it. */
type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An institution's policy over the common starting set (memo, consent texts, forms): objects merge, lists and values
 * replace. `{institution}` in any text becomes the institution's name, `{code}` the sentence that `sentences` has for
 * this code: what only some regulations say can so stand in the midst of a common text. A line that is left empty is
 * left out. The result is parsed by `PolicyBody`.
 */
export function withBase(base: unknown, own: unknown, names: { institution: string }): unknown {
  const merged = merge(base, own);
  if (!isObject(merged)) return merged;
  const { checkTexts, sentences, ...policy } = merged;
  const workplace = isObject(checkTexts) ? checkTexts.workplace : undefined;
  if (isObject(policy.check)) policy.check = { checklist: workplace, ...policy.check };
  return fill(policy, { ...textsOf(sentences), ...names });
}

function merge(base: unknown, own: unknown): unknown {
  if (!isObject(base) || !isObject(own)) return own === undefined ? base : own;
  const keys = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...keys].map(key => [key, merge(base[key], own[key])]));
}

type Texts = Readonly<Record<string, string>>;

function textsOf(value: unknown): Texts {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function fill(value: unknown, texts: Texts): unknown {
  if (typeof value === 'string') return fillText(value, texts);
  if (Array.isArray(value)) return value.map(entry => fill(entry, texts)).filter(entry => entry !== '');
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fill(entry, texts)]));
}

/** A name that stands in «» gives its own marks up for inner ones: «Центр „Пример“». */
function fillText(value: string, texts: Texts): string {
  return value.replaceAll(/(«?)\{(\w+)\}/g, (slot: string, mark: string, code: string) => {
    const text = texts[code];
    if (text === undefined) return slot;
    return mark + (mark ? text.replaceAll('«', '„').replaceAll('»', '“') : text);
  });
}
