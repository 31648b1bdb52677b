import { ERROR_TEXTS } from '@priyom/shared/error-texts';
import type { ErrorCode } from '@priyom/shared/errors';
import type { Language } from './language.ts';

/** The sentences of the server's errors: shared with it, so a code without a sentence does not compile. */
export function errorText(code: ErrorCode, language: Language): { title: string; next: string } {
  return ERROR_TEXTS[language][code];
}
