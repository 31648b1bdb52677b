import { describe, expect, it } from 'vitest';
import { APPOINTMENT_TABLE } from '../src/domain/appointment/table.ts';
import { CHECK_TABLE } from '../src/domain/check/table.ts';
import { CONSULTATION_TABLE } from '../src/domain/consultation/table.ts';
import { PARTICIPANT_TABLE } from '../src/domain/participant/table.ts';
import { PROTOCOL_TABLE } from '../src/domain/protocol/table.ts';
import { REGISTER_TABLE } from '../src/domain/register/table.ts';
import { reachOf } from '../src/domain/staff/rights.ts';
import { AppError } from '../src/errors.ts';
import { legalEvents, nextStatus, requireNext } from '../src/state-machine.ts';

const TABLES = [APPOINTMENT_TABLE, CHECK_TABLE, CONSULTATION_TABLE, PARTICIPANT_TABLE, PROTOCOL_TABLE, REGISTER_TABLE];

describe.each(TABLES.map(table => [table.name, table] as const))('table of %s', (_name, table) => {
  it('names only states that exist, and reaches every one of them', () => {
    const states: readonly string[] = table.states;
    const reached = new Set<string>(table.name === 'participant' ? ['expected'] : []);
    for (const rule of table.rules) {
      for (const state of [...rule.from, rule.to]) expect(states).toContain(state);
      reached.add(rule.to);
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('never has two answers to one event in one state', () => {
    const rows: readonly { event: string; from: readonly string[] }[] = table.rules;
    const seen = rows.flatMap(rule => (rule.from.length ? rule.from : ['–']).map(from => `${from} ${rule.event}`));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('consultation', () => {
  it('ends once, and nothing brings it back', () => {
    expect(nextStatus(CONSULTATION_TABLE, 'running', 'end')).toBe('ended');
    expect(nextStatus(CONSULTATION_TABLE, 'ended', 'begin')).toBe(null);
    expect(legalEvents(CONSULTATION_TABLE, 'recorded')).toEqual([]);
  });

  it('says the present state when an event is not legal', () => {
    const attempt = () => requireNext(CONSULTATION_TABLE, 'ended', 'suspendCap');
    expect(attempt).toThrow(AppError);
    expect(attempt).toThrow(expect.objectContaining({ details: expect.objectContaining({ status: 'ended' }) }));
  });
});

describe('rights (D31): what is not in the table is denied', () => {
  it('the administrator and the technician never read a person', () => {
    for (const role of ['administrator', 'technician'] as const) {
      expect(reachOf([role], 'appointment.read')).toBe(null);
      expect(reachOf([role], 'protocol.read')).toBe(null);
      expect(reachOf([role], 'consultation.joinAsColleague')).toBe(null);
    }
  });

  it('two roles give the wider reach', () => {
    expect(reachOf(['specialist', 'head'], 'appointment.read')).toBe('department');
    expect(reachOf(['specialist'], 'appointment.read')).toBe('own');
  });
});
