import { BookList, BookPage } from '@priyom/shared/api/books';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import { type NewEntry, recordLine } from '../../src/books/record-line.ts';
import { bookRoutes } from '../../src/books/routes.ts';
import type { Department, Institution } from '../../src/institutions/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { loadPolicy } from '../../src/seed/policy-files.ts';
import type { StaffRecord } from '../../src/staff/model.ts';
import { Browser, errorCode } from '../harness/browser.ts';
import { addDepartment, addInstitution, addPerson, PASSWORD, useServer } from '../harness/foundation.ts';

/** Of a consultation `k-…` whose protocol is signed, except those that end in `?`. */
const signedTopics = async (_scope: unknown, { id }: { id: string }) =>
  id.endsWith('?') ? undefined : { versionId: `signed-${id}`, signedBy: 'anna', reason: '', topics: 'Тревога' };
const confirmed: string[] = [];
const server = useServer(foundation => {
  const { books, policies, directory, audit, auth } = foundation;
  const onConfirmed = async (_scope: unknown, consultationId: string) => void confirmed.push(consultationId);
  return [bookRoutes({ ...books, policies, directory, audit, signedTopics, onConfirmed }, auth)];
});

let institution: Institution;
let help: Department;
let rehab: Department;
let anna: StaffRecord;
let journal: NewEntry['book'];
const tabOf = async ({ login }: StaffRecord): Promise<Browser> => {
  const tab = new Browser(server.it.base);
  await tab.logIn(login, PASSWORD);
  return tab;
};
const booksOf = async (tab: Browser) => BookList.parse(await (await tab.get('/api/books')).json()).books;
const pageOf = async (tab: Browser, seriesId: string) =>
  BookPage.parse(await (await tab.get(`/api/books/${encodeURIComponent(seriesId)}`)).json());

async function record(staff: StaffRecord, department: Department, id: string, over: Partial<NewEntry> = {}) {
  const { books } = server.it;
  return recordLine(books, institution, {
    book: journal,
    subject: { kind: 'consultation', id, part: 0 },
    citizenId: `citizen-of-${id}`,
    staffId: staff._id,
    departmentId: department._id,
    date: '2037-11-25',
    cells: { childName: 'Условный Лев', specialistName: 'Тестова Анна Петровна', specialistPosition: 'психолог' },
    by: { kind: 'system', id: 'clock' },
    requestId: newId(),
    ...over,
  });
}

beforeAll(async () => {
  institution = await addInstitution(server.it);
  [help, rehab] = [await addDepartment(server.it, institution), await addDepartment(server.it, institution, 'rehab')];
  const body = await loadPolicy('district-social-protection', institution.name);
  await server.it.policies.addSigned(institution, body);
  const book = body.books.find(({ scope }) => scope === 'specialist');
  if (!book) throw new Error('the policy keeps no journal per specialist');
  journal = book;
  anna = await addPerson(server.it, { institution, department: help, roles: ['specialist'] });
});

describe('the journal', () => {
  it('shows a specialist the own rows with the columns of the policy, and who looked is on record', async () => {
    const line = await record(anna, help, 'k-1');
    const tab = await tabOf(anna);
    const [summary] = await booksOf(tab);
    expect(summary).toMatchObject({
      seriesId: line.seriesId,
      ofWhom: 'Тестова\u00a0А.\u00a0П.',
      lines: 1,
      toConfirm: 1,
    });
    const page = await pageOf(tab, line.seriesId);
    expect(page.columns.length).toBeGreaterThan(3);
    expect(page.head.map(({ text }) => text)).toContain('Тестова Анна Петровна');
    expect(page.lines).toMatchObject([
      {
        number: 1,
        kind: 'entry',
        cells: { childName: 'Условный Лев' },
        mayConfirm: true,
        confirmedAt: null,
      },
    ]);
    const reads = await server.it.database.in(institution, auditEventsModel).find({ action: 'journal.read' });
    expect(reads.at(-1)).toMatchObject({ actor: { id: anna._id }, citizenIds: ['citizen-of-k-1'] });
  });

  it('is seen by the head of the department and the director, not by another specialist, technician or institution', async () => {
    const line = await record(anna, help, 'k-1');
    const seenBy = async (department: Department, role: 'specialist' | 'head' | 'director' | 'technician') => {
      const person = await addPerson(server.it, { institution, department, roles: [role] });
      const response = await (await tabOf(person)).get(`/api/books/${encodeURIComponent(line.seriesId)}`);
      return response.ok ? BookPage.parse(await response.json()).lines.length : errorCode(response);
    };
    expect(await seenBy(help, 'head')).toBeGreaterThan(0);
    expect(await seenBy(rehab, 'director')).toBeGreaterThan(0);
    expect(await seenBy(rehab, 'head')).toBe('NOT_FOUND');
    expect(await seenBy(help, 'specialist')).toBe('NOT_FOUND');
    expect(await seenBy(help, 'technician')).toBe('FORBIDDEN');
    const other = await addInstitution(server.it);
    const department = await addDepartment(server.it, other);
    const stranger = await tabOf(await addPerson(server.it, { institution: other, department }));
    expect(await errorCode(await stranger.get(`/api/books/${encodeURIComponent(line.seriesId)}`))).toBe('NOT_FOUND');
    expect(await booksOf(stranger)).toEqual([]);
  });

  it('of the whole institution shows each specialist only the own rows', async () => {
    const petr = await addPerson(server.it, {
      institution,
      department: help,
      roles: ['specialist'],
      surname: 'Образцов',
    });
    const shared: NewEntry['book'] = { ...journal, code: 'sharedRegister', scope: 'institution' };
    await record(anna, help, 'k-10', { book: shared });
    const line = await record(petr, help, 'k-11', { book: shared });
    const page = await pageOf(await tabOf(petr), line.seriesId);
    expect(page.lines.map(({ consultationId }) => consultationId)).toEqual(['k-11']);
  });

  it('takes the note and the confirmation of its specialist, once, when the protocol is signed', async () => {
    const line = await record(anna, help, 'k-20');
    const open = await record(anna, help, 'k-21?');
    const tab = await tabOf(anna);
    const body = { requestId: newId(), note: 'передано в опеку' };
    const confirm = (from: Browser, sent: unknown = body, { _id } = line) =>
      from.post(`/api/book-lines/${_id}/confirm`, sent);
    const head = await tabOf(await addPerson(server.it, { institution, department: help, roles: ['head'] }));
    const colleague = await tabOf(await addPerson(server.it, { institution, department: help, roles: ['specialist'] }));
    expect(await errorCode(await confirm(head))).toBe('FORBIDDEN');
    expect(await errorCode(await confirm(colleague))).toBe('FORBIDDEN');
    expect(await errorCode(await confirm(tab, { ...body, note: { $ne: '' } }))).toBe('VALIDATION');
    expect(await errorCode(await confirm(tab, body, open))).toBe('INVALID_STATE');
    expect((await confirm(tab)).status).toBe(200);
    expect((await confirm(tab)).status).toBe(200);
    expect(await errorCode(await confirm(tab, { ...body, requestId: newId() }))).toBe('INVALID_STATE');
    expect(confirmed).toEqual(['k-20', 'k-20']);
    const rows = (await pageOf(tab, line.seriesId)).lines;
    expect(rows.find(({ id }) => id === line._id)).toMatchObject({
      note: 'передано в опеку',
      cells: { topics: 'Тревога' },
      mayConfirm: false,
      confirmedBy: 'Тестова\u00a0А.\u00a0П.',
    });
    expect(rows.find(({ id }) => id === open._id)).toMatchObject({
      mayConfirm: false,
      waitsForProtocol: true,
      confirmedAt: null,
    });
  });

  it('keeps the row and empties its cells when the person is erased', async () => {
    const { citizens } = server.it;
    const citizenId = await citizens.keep(institution, newId(), {
      name: { surname: 'Стираемая', given: 'Вера', patronymic: '' },
      birthDate: null,
      contact: { channel: 'phone', value: '+79120000001' },
    });
    const line = await record(anna, help, 'k-30', { citizenId });
    await citizens.erase(institution, citizenId, { actor: { kind: 'staff', id: 'admin' }, basis: 'request' });
    const row = (await pageOf(await tabOf(anna), line.seriesId)).lines.find(({ id }) => id === line._id);
    expect(row?.cells).toEqual({});
  });
});
