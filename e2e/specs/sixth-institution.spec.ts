import { Booked } from '@priyom/shared/api/appointments';
import { BookPage, RegisterView } from '@priyom/shared/api/books';
import { ProtocolList, ProtocolView } from '@priyom/shared/api/protocols';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { arrives } from '../actors/by-socket.ts';
import { families } from '../fixtures/families.ts';
import { PASSWORD } from '../fixtures/house.ts';
import { DAY_WITH_LUNCH, sixth } from '../fixtures/sixth.ts';
import { StaffApi } from '../harness/api.ts';
import { LiveSocket } from '../harness/live-socket.ts';
import { Stack } from '../harness/stack.ts';
import { waitUntil } from '../harness/wait-until.ts';

const id = () => crypto.randomUUID();

/** D25, D31, D32: an institution that no code knows: no cap, four topics, a lunch break, columns of its own, a group. */
describe('a sixth institution, made by adding data', () => {
  let stack: Stack;
  let anna: StaffApi;
  let booked: Booked;

  beforeAll(async () => {
    stack = await Stack.start([sixth()]);
    anna = await StaffApi.signIn(stack.url, 'anna', PASSWORD);
    booked = Booked.parse(await anna.post('/api/appointments', await families(anna)));
  });

  afterAll(async () => {
    await stack?.stop();
  });

  it('does not book into its lunch break', async () => {
    const wish = { ...(await families(anna)), requestId: id(), date: DAY_WITH_LUNCH, time: '12:45' };
    await expect(anna.post('/api/appointments', wish)).rejects.toThrow('OUTSIDE_HOURS');
  });

  it('holds a group without a cap, and its register has those who came', async () => {
    const consultationId = booked.appointment.id;
    const came = await Promise.all(
      [0, 1].map(index => arrives(stack.url, booked.links[index]?.url ?? '', consultationId)),
    );
    const lead = await LiveSocket.open(stack.url, 'staff', anna.cookie);
    await lead.join(consultationId);
    const waiting = await lead.sees(
      ({ participants }) => participants.filter(({ status }) => status === 'waiting').length === 2,
      'two families waiting',
    );
    for (const { id: participantId } of waiting.participants.filter(({ status }) => status === 'waiting')) {
      await lead.asks('waiting:call', { requestId: id(), participantId });
    }
    for (const family of came) await family.asks('waiting:enter', { requestId: id(), producers: [], mode: 'chat' });
    const running = await lead.sees(({ status }) => status === 'running', 'a running session');
    expect(running).toMatchObject({ endsAt: null, capMinutes: null, group: true });
    await lead.asks('session:end', { requestId: id(), kind: 'done', ground: null, text: '' });

    await waitUntil(async () => whyNoRegister(await papers()));
    const { register } = await papers();
    expect(register?.rows.map(row => row.name)).toEqual(['Условная Вера Петровна', 'Чертёжный Олег Тестович']);
    expect(register?.columns.map(column => column.title)).toEqual([
      '№ п/п',
      'Фамилия, имя, отчество клиента',
      'Примечание',
    ]);
  });

  it('asks for one protocol and one line per family that came, in columns of its own', async () => {
    const { protocols } = ProtocolList.parse(await anna.get('/api/protocols'));
    expect(protocols).toHaveLength(2);
    const { books } = z
      .object({ books: z.array(z.object({ seriesId: z.string(), lines: z.number() })) })
      .parse(await anna.get('/api/books'));
    expect(books).toMatchObject([{ lines: 2 }]);
    const page = BookPage.parse(await anna.get(`/api/books/${encodeURIComponent(books[0]?.seriesId ?? '')}`));
    expect(page.columns.map(column => column.title)).toEqual(['Номер', 'Кто обратился', 'О чём', 'Сколько минут']);
    expect(page.lines.map(line => line.number)).toEqual([1, 2]);
  });

  it('signs the register once, after the protocols, and then it stays', async () => {
    const { register } = await papers();
    const path = `/api/consultations/${booked.appointment.id}/register`;
    const signing = { requestId: id(), v: register?.v ?? 0, password: PASSWORD };
    await expect(anna.post(`${path}/sign`, signing)).rejects.toThrow('INVALID_STATE');
    await signProtocols();
    expect(await anna.post(`${path}/sign`, signing)).toMatchObject({ signed: { position: 'психолог' } });
    expect(await anna.post(`${path}/sign`, signing)).toMatchObject({ signed: { position: 'психолог' } });
    await expect(anna.post(`${path}/sign`, { ...signing, requestId: id() })).rejects.toThrow('INVALID_STATE');
    expect(await stack.verify()).toMatchObject({ ok: true });
  });

  async function signProtocols(): Promise<void> {
    const { protocols } = ProtocolList.parse(await anna.get('/api/protocols'));
    for (const { id: protocolId } of protocols) {
      const path = `/api/protocols/${protocolId}`;
      const draft = ProtocolView.parse(await anna.get(path));
      const body = { ...draft.body, topics: ['topic0'] };
      const saved = await anna.tries('PUT', path, JSON.stringify({ v: draft.v, body, privateNotes: '' }));
      const { v } = ProtocolView.parse(JSON.parse(saved.text));
      await anna.post(`${path}/sign`, { requestId: id(), v, password: PASSWORD });
    }
  }

  async function papers(): Promise<{ register: RegisterView | null }> {
    const answer = await anna.get(`/api/consultations/${booked.appointment.id}/register`).catch(() => null);
    return { register: answer === null ? null : RegisterView.parse(answer) };
  }
});

function whyNoRegister({ register }: { register: RegisterView | null }): string | null {
  return register === null ? 'no register yet' : null;
}
