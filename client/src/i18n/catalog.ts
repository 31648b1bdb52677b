import { getLanguage, type Language, useLanguage } from './language.ts';

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

export type Catalog<T> = Readonly<Record<Language, Translation<T>>>;

/**
 * One file per feature, `i18n/<feature>.ts`, exports `ru`, `en: Translation<typeof ru>` and the catalogue made of both.
 * Files that begin with `citizen-` are held to the rules of plain language by `plain-language.test.ts`.
 */
export function defineCatalog<const T extends Messages>(texts: { ru: T; en: NoInfer<Translation<T>> }): Catalog<T>;
export function defineCatalog(texts: Catalog<Messages>): Catalog<Messages> {
  return texts;
}

/** The texts in the language of the person; the component is drawn again when the language changes. */
export function useText<T>(catalog: Catalog<T>): Translation<T> {
  return catalog[useLanguage()];
}

/** The same outside React (call/, announcements made from events). */
export function textOf<T>(catalog: Catalog<T>): Translation<T> {
  return catalog[getLanguage()];
}
