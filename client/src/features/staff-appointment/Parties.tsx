import type { ReactNode } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useQuotation } from '../../i18n/quotation.ts';
import { staffAppointmentText } from '../../i18n/staff-appointment.ts';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { Contact } from './Contact.tsx';
import type { Card, Party } from './use-card.ts';

/** Everybody who comes: their own words first, then who they are and how to reach them. */
export function Parties({ card: { appointment, interpretation } }: { card: Card }) {
  const t = useText(staffAppointmentText);
  const quote = useQuotation();
  return (
    <>
      {appointment.parties.map(party => (
        <section key={party.index} className="mc-part" aria-label={party.title}>
          {appointment.group && <h2>{party.title}</h2>}
          {appointment.group ? <h3>{t.request}</h3> : <h2>{t.request}</h2>}
          <blockquote className="mc-quote">{quote(party.reason)}</blockquote>
          <p className="hint">{t.requestNote}</p>
          <PartyFacts party={party} interpreted={interpretation.find(({ partyIndex }) => partyIndex === party.index)} />
        </section>
      ))}
    </>
  );
}

interface PartyFactsProps {
  party: Party;
  interpreted: Card['interpretation'][number] | undefined;
}

function PartyFacts({ party, interpreted }: PartyFactsProps) {
  const t = useText(staffAppointmentText);
  const { facts } = t;
  const age = party.servedAge === null ? '' : facts.age(party.servedAge);
  const served = [party.servedName, age].filter(Boolean).join(', ');
  return (
    <dl className="mc-facts">
      {party.kind === 'child' && <Row label={facts.representative}>{party.speakerName}</Row>}
      <Row label={party.kind === 'child' ? facts.child : facts.citizen}>{served}</Row>
      <Row label={facts.contact}>
        <Contact party={party} />
      </Row>
      <Row label={facts.visit}>{t.visit[party.visitKind]}</Row>
      <Row label={facts.needs}>
        <Needs needs={party.needs} />
      </Row>
      {interpreted && (
        <Row label={facts.interpreted}>
          <Interpreted {...interpreted} />
        </Row>
      )}
    </dl>
  );
}

/** For the citizen's own account of interpreting (D18): in this meeting, and in the year so far. */
function Interpreted({ minutes, year, yearMinutes }: Card['interpretation'][number]) {
  const t = useText(staffAppointmentText).interpreted;
  const format = useFormat();
  const here = minutes > 0 && t.here(format.minutes(minutes));
  const inYear = yearMinutes > 0 && t.year(format.minutes(yearMinutes, 'hours'), year);
  return <>{[here, inYear].filter(Boolean).join(', ')}</>;
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What somebody asked for, as chips. */
export function Needs({ needs }: { needs: readonly string[] }) {
  const t = useText(staffAppointmentText);
  const known: Partial<Record<string, string>> = t.need;
  if (needs.length === 0) return <span className="muted">{t.facts.noNeeds}</span>;
  return (
    <span className="row wrap">
      {needs.map(need => (
        <Chip key={need} tone="info" icon={need === 'interpreter' ? icons.signLanguage : icons.info}>
          {known[need] ?? need}
        </Chip>
      ))}
    </span>
  );
}
