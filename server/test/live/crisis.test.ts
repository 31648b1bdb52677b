import { Today } from '@priyom/shared/api/appointments';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { staffModel } from '../../src/staff/model.ts';
import { read, type Worker } from '../visits/fixture.ts';
import { deskOf, meetingAtTen, renew, running, useLive } from './house.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();
const MINUTE = 60_000;
const REASON = 'Мать говорит, что отец бьёт ребёнка';

async function todoOf({ browser }: Pick<Worker, 'browser'>, kind: string) {
  const { todo } = await read(Today, await browser.get('/api/today'));
  return todo.filter(item => item.kind === kind);
}

const crisesAt = (page: Page) => page.told['desk:changed'].at(-1)?.desk.crises ?? [];

describe('a crisis suspends the cap (D17)', () => {
  it('on record with a reason, seen at once by the head and the psychologist on duty, by nobody else', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const head = await deskOf(booked, ['head']);
    const onDuty = await deskOf(booked, ['psychologistOnDuty'], 'duty');
    const otherHead = await deskOf(booked, ['head'], 'rehabilitation');
    await lead.do('cap:suspend', { requestId: newId(), reason: REASON });
    for (const page of [head, onDuty]) {
      await waitUntil(() => (crisesAt(page).length === 1 ? null : 'the crisis is not at the desk'));
      expect(crisesAt(page)[0]).toMatchObject({ consultationId: booked.id, reason: REASON });
    }
    await guest.sees(one => one.capSuspended !== null && one.endsAt === null, 'that time is not limited');
    expect(guest.snapshot?.capSuspended?.reason).toBe('');
    expect(lead.snapshot?.capSuspended?.reason).toBe(REASON);
    await waitUntil(() => (otherHead.told['desk:changed'].length > 0 ? null : 'no desk came'));
    expect(crisesAt(otherHead)).toEqual([]);
    expect(JSON.stringify(await booked.read())).not.toContain('бьёт');
  });

  it('is a task that stays, whatever page is open, until one of them takes it; the others read who has', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    const worker = await booked.hire(['head']);
    await renew(worker);
    const head = await Page.open(worker.browser, 'staff');
    await head.do('desk:subscribe', {});
    const onDuty = await deskOf(booked, ['psychologistOnDuty'], 'duty');
    await lead.do('cap:suspend', { requestId: newId(), reason: REASON });
    await waitUntil(() => (crisesAt(head)[0]?.task.id ? null : 'the head has no task'));
    expect(crisesAt(onDuty)[0]?.task.id).toBe(crisesAt(head)[0]?.task.id);
    expect(await todoOf(worker, 'crisis')).toMatchObject([{ about: expect.stringContaining(REASON) }]);

    await lead.do('cap:resume', { requestId: newId() });
    await lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
    expect(await todoOf(worker, 'crisis')).toHaveLength(1);
    const [task] = await todoOf(worker, 'crisis');
    const answer = await worker.browser.post(`/api/tasks/${task?.id}/done`, { requestId: newId() });
    expect(answer.ok).toBe(true);
    expect(await todoOf(worker, 'crisis')).toEqual([]);
  });

  it('taken up, it is said at every desk by whom', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    const worker = await booked.hire(['head']);
    await renew(worker);
    const onDuty = await deskOf(booked, ['psychologistOnDuty'], 'duty');
    await lead.do('cap:suspend', { requestId: newId(), reason: REASON });
    await waitUntil(() => (crisesAt(onDuty)[0]?.task.id ? null : 'there is no task'));
    const id = crisesAt(onDuty)[0]?.task.id;
    await worker.browser.post(`/api/tasks/${id}/done`, { requestId: newId() });
    await waitUntil(() => (crisesAt(onDuty)[0]?.task.takenBy ? null : 'nobody has taken it'));
    expect(crisesAt(onDuty)[0]?.task.id).toBeNull();
  });

  it('a silent signal is a task without a name, and none when it is taken back', async () => {
    const booked = await meetingAtTen(live);
    const { guest } = await running(booked);
    const worker = await booked.hire(['head']);
    await renew(worker);
    await guest.do('signal:set', { requestId: newId(), kind: 'someoneNear' });
    await live.it.foundation.runner.drain();
    const [told] = await todoOf(worker, 'silentSignal');
    const party = (await live.it.live.ports.people.parties(booked.scope, booked.id)).get(0);
    expect(told?.about).toBeTruthy();
    expect(told?.about).not.toContain(party?.speaker.surname);
    await guest.do('signal:set', { requestId: newId(), kind: null });
    await live.it.foundation.runner.drain();
    expect(await todoOf(worker, 'silentSignal')).toEqual([]);
  });

  it('the head is told by which rule a meeting was ended', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    const worker = await booked.hire(['head']);
    const other = await booked.hire(['head'], 'rehabilitation');
    await Promise.all([worker, other].map(renew));
    const end = { kind: 'forCause', ground: 'behaviour', text: 'Кричал и угрожал' } as const;
    await lead.do('session:end', { requestId: newId(), ...end });
    await live.it.foundation.runner.drain();
    const policy = await live.it.live.ports.policyOf(booked.scope, (await booked.read()).policyId);
    const rule = policy.refusalGrounds.find(({ code }) => code === 'behaviour')?.text;
    expect(await todoOf(worker, 'endedForCause')).toMatchObject([{ about: expect.stringContaining(rule ?? '?') }]);
    expect(await todoOf(other, 'endedForCause')).toEqual([]);
  });

  it('is seen by the head of several departments in each of them', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    const worker = await booked.hire(['head'], 'rehabilitation');
    const people = live.it.foundation.database.in(booked.scope, staffModel);
    const { memberships } = await people.getById(worker.staffId);
    const { departmentId } = await booked.read();
    const alsoHere = memberships.map(position => ({ ...position, departmentId }));
    await people.updateOne({ _id: worker.staffId }, { $set: { memberships: [...memberships, ...alsoHere] } });
    await renew(worker);
    const head = await Page.open(worker.browser, 'staff');
    await head.do('desk:subscribe', {});
    await lead.do('cap:suspend', { requestId: newId(), reason: REASON });
    await waitUntil(() => (crisesAt(head).length === 1 ? null : 'the crisis is not at the desk'));
  });

  it('nothing ends it until it is resumed, and then ten minutes are left at least', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    live.clock.advance(55 * MINUTE);
    await lead.do('cap:suspend', { requestId: newId(), reason: REASON });
    live.clock.advance(120 * MINUTE);
    await live.it.foundation.runner.drain();
    expect((await booked.read()).status).toBe('running');
    await lead.do('cap:resume', { requestId: newId() });
    const { endsAt } = await booked.read();
    expect(endsAt).toEqual(new Date(live.clock.now().getTime() + 10 * MINUTE));
    await guest.sees(one => one.endsAt === endsAt?.toISOString() && one.capSuspended === null, 'the new end');
    live.clock.advance(10 * MINUTE);
    live.it.foundation.runner.nudge();
    await guest.sees(one => one.ended?.kind === 'cap', 'the end');
  });

  it('resumed early keeps the end that the cap had set', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await running(booked);
    const { endsAt } = await booked.read();
    live.clock.advance(5 * MINUTE);
    await lead.do('cap:suspend', { requestId: newId(), reason: REASON });
    expect(await lead.refused('cap:suspend', { requestId: newId(), reason: REASON })).toBe('INVALID_STATE');
    live.clock.advance(5 * MINUTE);
    await lead.do('cap:resume', { requestId: newId() });
    expect((await booked.read()).endsAt).toEqual(endsAt);
  });

  it('only where the policy lets the lead do it', async () => {
    const noLead = (body: Parameters<NonNullable<Parameters<typeof meetingAtTen>[1]>['over'] & object>[0]) => ({
      ...body,
      check: { ...body.check, required: false },
      session: { ...body.session, leadMaySuspendCap: false },
    });
    const booked = await meetingAtTen(live, { over: noLead });
    const { lead } = await running(booked);
    expect(await lead.refused('cap:suspend', { requestId: newId(), reason: REASON })).toBe('FORBIDDEN');
  });

  it('without a cap nothing ends, the planned length only warns', async () => {
    const booked = await meetingAtTen(live, { policy: 'foster-family-centre' });
    const { guest } = await running(booked);
    expect(guest.snapshot).toMatchObject({ capMinutes: null, endsAt: null });
    live.clock.advance(44 * MINUTE);
    live.it.foundation.runner.nudge();
    await guest.hears('time:warning');
    live.clock.advance(180 * MINUTE);
    await live.it.foundation.runner.drain();
    expect((await booked.read()).status).toBe('running');
  });
});
