import { useText } from '../../i18n/catalog.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { ApiError } from '../staff-app/api-error.ts';
import { isWorthRepeating } from './autosave.ts';

/** Why the text is not with the server, and what the person can do about it. */
export function useNotSavedText(failure: unknown): string {
  const t = useText(staffProtocolText).notSaved;
  if (isWorthRepeating(failure) || !(failure instanceof ApiError)) return t.again;
  const { code } = failure;
  if (code === 'VALIDATION' || code === 'PAYLOAD_TOO_LARGE') return t.tooLong;
  if (code === 'CONFLICT') return t.choose;
  if (code === 'INVALID_STATE') return t.signed;
  if (code === 'UNAUTHENTICATED') return t.signIn;
  return t.refused;
}
