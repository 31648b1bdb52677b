import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/catalog.ts';
import { citizenYearText } from '../../../i18n/citizen-year.ts';
import { Button } from '../../../ui/Button.tsx';
import { CitizenPage, PageTitle } from '../../../ui/CitizenPage.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { GuestApi } from '../../citizen-app/api.ts';
import { useErrorWords } from '../../citizen-app/Failed.tsx';
import type { GuestError } from '../../citizen-app/rest.ts';
import { type AskedYear, askedYearOf } from '../../citizen-app/state.ts';
import type { VisitActions } from '../../citizen-app/use-visit.ts';
import { useNow } from '../../citizen-frame/clock.ts';

const MINUTE = 60_000;

interface YearAskedProps {
  api: Pick<GuestApi, 'sayYear'>;
  asked: AskedYear;
  actions: Pick<VisitActions, 'saw' | 'retry'>;
}

/**
 * The link after «Быстрый выход» (ux §6.7). Whoever the person left in a hurry for may hold the phone now, so nothing
 * says whose page it is: no name, no institution and, of all pages here alone, no telephone. It opens by itself in time.
 */
export default function YearAsked({ api, asked, actions }: YearAskedProps) {
  const t = useText(citizenYearText);
  const [canTry, setCanTry] = useState(asked.canTry);
  const minutes = useMinutesLeft(asked, actions.retry);
  return (
    <CitizenPage tabTitle={t.tab} institution={null} help={null}>
      <div className="word quiet">
        <PageTitle>{t.title}</PageTitle>
        <p>{canTry ? t.text : t.tooMany(minutes)}</p>
      </div>
      {canTry && (
        <YearForm
          later={t.later(minutes)}
          onSay={async birthYear => {
            const answer = await api.sayYear(asked.invitationId, { birthYear });
            if (answer.ok) actions.saw(answer.data);
            else if (askedYearOf(answer.error)) setCanTry(false);
            return answer.ok ? null : answer.error;
          }}
        />
      )}
    </CitizenPage>
  );
}

interface YearFormProps {
  later: string;
  /** null: it opens. */
  onSay: (birthYear: number) => Promise<GuestError | null>;
}

function YearForm({ later, onSay }: YearFormProps) {
  const t = useText(citizenYearText);
  const [year, setYear] = useState('');
  const [fault, setFault] = useState<GuestError | 'notAYear' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was typed stays to be seen; the next keys replace it.
    if (fault) field.current?.select();
  }, [fault]);
  const say = async (event: FormEvent) => {
    event.preventDefault();
    if (!/^(19|20)\d\d$/.test(year.trim())) return setFault('notAYear');
    setBusy(true);
    setFault(await onSay(Number(year)));
    setBusy(false);
  };
  return (
    <form className="stack" onSubmit={event => void say(event)} noValidate>
      <Field
        label={t.year}
        ref={field}
        hint={t.hint}
        inputMode="numeric"
        autoComplete="off"
        maxWidth="7rem"
        value={year}
        onChange={setYear}
        error={useFaultWords(fault)}
      />
      <Button type="submit" variant="primary" size="lg" block busy={isBusy} busyLabel={t.opening}>
        {t.open}
      </Button>
      <p className="small">{later}</p>
    </form>
  );
}

function useFaultWords(fault: GuestError | 'notAYear' | null): string | undefined {
  const t = useText(citizenYearText);
  const words = useErrorWords(fault === null || fault === 'notAYear' ? { code: 'INTERNAL' } : fault);
  if (fault === null) return undefined;
  if (fault === 'notAYear') return t.notAYear;
  return fault.code === 'YEAR_WRONG' ? t.wrong : `${words.title}. ${words.next}`;
}

/** At least one; when none is left, `onOver` once. */
function useMinutesLeft({ leftSeconds }: AskedYear, onOver: () => void): number {
  const now = useNow();
  const [endsAt] = useState(now + leftSeconds * 1000);
  const isOver = now >= endsAt;
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    if (!isOver || isTold) return;
    setTold(true);
    onOver();
  }, [isOver, isTold, onOver]);
  return Math.max(1, Math.ceil((endsAt - now) / MINUTE));
}
