import { RegisterView } from '@priyom/shared/api/books';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffBooksText } from '../../i18n/staff-books.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { ActionFailure } from '../staff-app/Failure.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { request } from '../staff-app/request.ts';
import { correctedRow, hasUnsaved } from './register-corrections.ts';
import { SignRegisterButton } from './SignRegisterButton.tsx';
import { useCorrections } from './use-corrections.ts';
import './books.css';

type Row = RegisterView['rows'][number];

/** D25: from verified attendance, corrected before it is signed. */
export function RegisterPage() {
  const words = useText(staffBooksText);
  const t = words.register;
  const format = useFormat();
  const { id = '' } = useParams();
  const [hasUnsaved, setUnsaved] = useState(false);
  const query = useQuery({
    queryKey: ['register', id],
    queryFn: ({ signal }) => request('register', RegisterView, { params: { id }, signal }),
    refetchOnWindowFocus: false,
  });
  if (!query.data) {
    return (
      <>
        <PageHead title={t.title} />
        <PageBody>
          <QueryState queries={[query]} lines={[50, 100, 100]} />
        </PageBody>
      </>
    );
  }
  const view = query.data;
  return (
    <>
      <PageHead
        title={t.title}
        sub={view.signed ? t.signed(view.signed.by, format.numeric(view.signed.at)) : t.lead}
        marks={view.signed ? null : <Chip tone="warn">{t.toSign}</Chip>}
        actions={
          <div className="row">
            <LinkButton icon={icons.print} href={`${BASE}/print/register/${id}`}>
              {words.print}
            </LinkButton>
            {!view.signed && <SignRegisterButton view={view} hasUnsaved={hasUnsaved} />}
          </div>
        }
      />
      <PageBody>
        <RegisterRows view={view} onUnsaved={setUnsaved} />
      </PageBody>
    </>
  );
}

function RegisterRows({ view, onUnsaved }: { view: RegisterView; onUnsaved: (hasUnsaved: boolean) => void }) {
  const t = useText(staffBooksText).register;
  const { rows, corrections, correct, save } = useCorrections(view);
  const isUnsaved = hasUnsaved(corrections, view.rows);
  useEffect(() => onUnsaved(isUnsaved), [isUnsaved, onUnsaved]);
  return (
    <div className="stack">
      {rows.length === 0 && (
        <Empty icon={icons.people} title={t.nobody}>
          {t.nobodyLead}
        </Empty>
      )}
      <ol className="register-rows">
        {rows.map(row => (
          <RegisterRow
            key={row.rowId}
            row={row}
            isOpen={view.maySign}
            onEdit={change => correct(correctedRow(corrections, row.rowId, change))}
          />
        ))}
      </ol>
      {view.maySign && (
        <div className="register-add">
          <Field
            label={t.add}
            hint={t.name}
            value={corrections.added}
            onChange={added => correct({ ...corrections, added })}
            limit={240}
          />
          <ActionFailure error={save.error} />
          <div className="row">
            <Button busy={save.isPending} busyLabel={t.saving} onClick={() => save.mutate()}>
              {t.save}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function RegisterRow({ row, isOpen, onEdit }: { row: Row; isOpen: boolean; onEdit: (change: Partial<Row>) => void }) {
  const t = useText(staffBooksText).register;
  const format = useFormat();
  const name = row.struck ? <s>{row.name}</s> : <b>{row.name}</b>;
  return (
    <li>
      <div>
        {name}
        <small>{row.fromAttendance ? t.present(format.minutes(row.minutesPresent, 'for')) : t.added}</small>
      </div>
      {isOpen ? (
        <>
          <Field
            label={t.noteOf(row.name)}
            placeholder={t.note}
            value={row.note}
            onChange={note => onEdit({ note })}
            limit={500}
          />
          <Button
            size="sm"
            variant="ghost"
            icon={row.struck ? icons.undo : icons.remove}
            label={row.struck ? t.restoreOf(row.name) : t.strikeOf(row.name)}
            onClick={() => onEdit({ struck: !row.struck })}
          >
            {row.struck ? t.restore : t.strike}
          </Button>
        </>
      ) : (
        <span>{row.note}</span>
      )}
    </li>
  );
}
