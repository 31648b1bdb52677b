import { readdirSync } from 'node:fs';
import { PolicyView } from '@priyom/shared/api/policy';
import { describe, expect, it } from 'vitest';
import { reviseCalendarYear } from '../../src/institutions/calendar-years.ts';
import { newId } from '../../src/platform/ids.ts';
import { actingVersion } from '../../src/policies/acting-version.ts';
import { loadPolicy } from '../../src/seed/policy-files.ts';
import { Browser, errorCode } from '../harness/browser.ts';
import { addDepartment, addInstitution, addPerson, PASSWORD, useServer } from '../harness/foundation.ts';

const server = useServer();
const scopeOf = () => ({ institutionId: newId() });
const names = readdirSync(new URL('../../data/policies/', import.meta.url)).map(file => file.replace('.json', ''));

describe('the version in force', () => {
  const signed = (version: number, effectiveFrom: string, validUntil: string | null = null) =>
    ({ version, status: 'signed', effectiveFrom, validUntil }) as const;
  const versions = [
    signed(1, '2026-01-01'),
    signed(2, '2026-06-01', '2026-08-31'),
    signed(3, '2026-10-01'),
    signed(4, '2026-10-01'),
    { ...signed(5, '2026-02-01'), status: 'draft' as const },
  ];
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 2],
    ['2026-08-31', 2],
    ['2026-09-01', 1],
    ['2026-10-01', 4],
  ])('on %s is %s', (date, version) => {
    expect(actingVersion(versions, date)?.version).toBe(version);
  });
});

describe('policies', () => {
  it.each(names)('%s is a whole policy and comes back as it was signed', async name => {
    const scope = scopeOf();
    const body = await loadPolicy(name, 'Центр «Проверка»');
    const added = await server.it.policies.addSigned(scope, body);
    expect(added).toMatchObject({ version: 1, body });
    expect(await server.it.policies.addSigned(scope, body)).toEqual(added);
    expect(await server.it.policies.get(scope, added.policyId)).toEqual(added);
  });

  it('keep the version that a session ran under when a new one is signed', async () => {
    const { policies } = server.it;
    const scope = scopeOf();
    const body = await loadPolicy('demonstration', 'Центр');
    const first = await policies.addSigned(scope, body);
    const later = { ...body, identity: { ...body.identity, effectiveFrom: '2027-01-01' }, bufferMinutes: 7 };
    const second = await policies.addSigned(scope, later);
    expect(second.version).toBe(2);
    expect((await policies.actingOn(scope, '2026-12-31')).policyId).toBe(first.policyId);
    expect((await policies.actingOn(scope, '2027-01-01')).policyId).toBe(second.policyId);
    expect((await policies.get(scope, first.policyId)).body.bufferMinutes).toBe(body.bufferMinutes);
  });

  it('without one in force are NOT_READY, of another institution NOT_FOUND', async () => {
    const { policies } = server.it;
    const scope = scopeOf();
    await expect(policies.actingOn(scope, '2026-11-25')).rejects.toMatchObject({ code: 'NOT_READY' });
    const { policyId } = await policies.addSigned(scope, await loadPolicy('demonstration', 'Центр'));
    await expect(policies.get(scopeOf(), policyId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('reach the screens with the latest revision of the calendar', async () => {
    const institution = await addInstitution(server.it);
    const department = await addDepartment(server.it, institution);
    await server.it.policies.addSigned(institution, await loadPolicy('demonstration', institution.name));
    const year = { year: 2026, nonWorking: ['2026-11-04'], workingWeekend: [], short: [] };
    await reviseCalendarYear(server.it.database, institution, year, 'первая');
    await reviseCalendarYear(server.it.database, institution, { ...year, short: ['2026-11-03'] }, 'вторая');
    const { login } = await addPerson(server.it, { institution, department, roles: ['registrar'] });
    const tab = new Browser(server.it.base);
    expect(await errorCode(await tab.get('/api/policy'))).toBe('UNAUTHENTICATED');
    await tab.logIn(login, PASSWORD);
    const view = PolicyView.parse(await (await tab.get('/api/policy')).json());
    expect(view.calendarYears).toEqual([{ ...year, short: ['2026-11-03'] }]);
    expect(view.version).toBe(1);
  });
});
