import { useText } from '../../i18n/catalog.ts';
import { errorText } from '../../i18n/errors.ts';
import { useLanguage } from '../../i18n/language.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { Note } from '../../ui/Card.tsx';
import * as icons from '../../ui/icons.ts';
import { ErrorState } from '../../ui/States.tsx';
import { ApiError } from './api-error.ts';
import { useStaffSession } from './session.ts';

/** The three parts of an error (ux §3): what happened, what to do now, whom to call. */
export function useFailureText(error: unknown): {
  title: string;
  next: string;
  call: string;
  logId: string | undefined;
} {
  const t = useText(staffAppText);
  const language = useLanguage();
  const session = useStaffSession();
  const failure = error instanceof ApiError ? error : new ApiError('INTERNAL');
  const phone = session.state === 'signedIn' ? session.me.institution.technicianPhone : '';
  const call = phone && (failure.code === 'INTERNAL' || failure.code === 'OFFLINE') ? t.errors.technician(phone) : '';
  if (failure.code === 'OFFLINE') {
    return { title: t.errors.offlineTitle, next: t.errors.offlineNext, call, logId: undefined };
  }
  const { title, next } = errorText(failure.code, language);
  // Who is signed in was asked for the password alone.
  const isPasswordAlone = failure.code === 'PASSWORD_WRONG' && session.state === 'signedIn';
  return { title: isPasswordAlone ? t.errors.passwordWrong : title, next, call, logId: failure.logId };
}

/** A whole page or panel that could not be loaded. */
export function LoadFailure({ error, onRetry, isBusy }: { error: unknown; onRetry: () => void; isBusy?: boolean }) {
  const { title, next, call, logId } = useFailureText(error);
  // Rights do not change by asking again.
  const isForbidden = error instanceof ApiError && error.code === 'FORBIDDEN';
  return (
    <ErrorState title={title} onRetry={isForbidden ? undefined : onRetry} isBusy={isBusy} logId={logId}>
      {[next, call].filter(Boolean).join(' ')}
    </ErrorState>
  );
}

/** Beside the button whose press failed; what was typed stays. */
export function ActionFailure({ error }: { error: unknown }) {
  const { title, next, call } = useFailureText(error);
  if (!error) return null;
  return (
    <div role="alert">
      <Note tone="bad" icon={icons.problem}>
        <b>{title}.</b> {[next, call].filter(Boolean).join(' ')}
      </Note>
    </div>
  );
}
