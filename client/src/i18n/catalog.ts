import { getLanguage, useLanguage } from './language.ts';

/** A sentence, or a function of its facts. Parameters are positional strings and numbers. */
export type Message = string | ((...facts: never[]) => string);

export interface Messages {
  readonly [name: string]: Message | Messages;
}

/** The same names and the same parameters as the Russian original. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : Translation<T[K]>;
};

/** `en` is the Russian until the English texts are there (language.ts). */
export interface Catalog<T> {
  readonly ru: Translation<T>;
  en: Translation<T>;
}

/**
 * One file per feature, `i18n/<feature>.ts`, exports `ru` and the catalogue made of it; its English stands in
 * `i18n/en/<feature>.ts` and is fetched by those alone who read English. Files that begin with `citizen-` are held to the
 * rules of plain language by `catalogs.test.ts`.
 */
export function defineCatalog<const T extends Messages>(ru: T): Catalog<T>;
export function defineCatalog(ru: Messages): Catalog<Messages> {
  return { ru, en: ru };
}

/** Called by each file of `i18n/en/` when it is loaded. */
export function inEnglish<T>(catalog: Catalog<T>, en: NoInfer<Translation<T>>): void {
  catalog.en = en;
}

/** The texts in the language of the person; the component is drawn again when the language changes. */
export function useText<T>(catalog: Catalog<T>): Translation<T> {
  return catalog[useLanguage()];
}

/** The same outside React (call/, announcements made from events). */
export function textOf<T>(catalog: Catalog<T>): Translation<T> {
  return catalog[getLanguage()];
}
