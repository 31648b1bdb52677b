import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { describe, expect, it } from 'vitest';
import { checksModel } from '../../src/checks/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { bothHere, giveConsents, guestPage, letIn, meetingAtTen, useLive, visitOf, withoutCheck } from './house.ts';
import { waitUntil } from './wait-until.ts';

const live = useLive();
const call = () => ({ requestId: newId(), participantId: 'party-0' });
const enter = () => ({ requestId: newId(), producers: [], mode: 'video' as const });

describe('what a session needs before anybody enters (D11, D14)', () => {
  it('nobody comes in without the required consents', async () => {
    const booked = await meetingAtTen(live);
    const [first] = booked.guests;
    const required = (await visitOf(booked)).consents.filter(one => one.required);
    expect(required.length).toBeGreaterThan(0);
    for (const { purpose } of required) {
      const body = { requestId: newId(), purpose };
      await first?.browser.post(`/api/guest/visits/${first.invitationId}/consents/withdraw`, body);
    }
    const guest = await guestPage(booked);
    expect(await guest.refused('session:join', guest.joinParams(booked.id))).toBe('CONSENT_REQUIRED');
  });

  it('who takes a required consent back while waiting is out at once, and the lead reads why', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    const [first] = booked.guests;
    const [required] = (await visitOf(booked)).consents.filter(one => one.required);
    const path = `/api/guest/visits/${first?.invitationId}/consents/withdraw`;
    await first?.browser.post(path, { requestId: newId(), purpose: required?.purpose });
    await lead.sees(one => one.participants.some(({ leftHow }) => leftHow === 'consentWithdrawn'), 'why they left');
    expect(await guest.refused('session:join', guest.joinParams(booked.id))).toBe('CONSENT_REQUIRED');
    if (first) await giveConsents(first.browser, first.invitationId);
    expect((await guest.join(booked.id)).snapshot.stage).toBe('waiting');
    await letIn(lead, guest);
  });

  it('one that is not required changes nothing', async () => {
    const oneRequired = (body: PolicyBody): PolicyBody => ({
      ...withoutCheck(body),
      consents: body.consents.map((text, index) => ({ ...text, required: index === 0 })),
    });
    const booked = await meetingAtTen(live, { over: oneRequired });
    const { lead, guest } = await bothHere(booked);
    const [first] = booked.guests;
    const free = (await visitOf(booked)).consents.filter(one => !one.required);
    expect(free.length).toBeGreaterThan(0);
    for (const { purpose } of free) {
      const body = { requestId: newId(), purpose };
      await first?.browser.post(`/api/guest/visits/${first.invitationId}/consents/withdraw`, body);
    }
    await letIn(lead, guest);
  });

  it('the lead may not call without the technical check where the policy requires it (D11)', async () => {
    const booked = await meetingAtTen(live, { over: body => body });
    const { lead } = await bothHere(booked);
    await lead.sees(one => one.checkMissing, 'that the check is missing');
    expect(await lead.refused('waiting:call', call())).toBe('CHECK_REQUIRED');
  });

  it('a check that fails while it rings ends the ring: nobody enters before it is passed', async () => {
    const booked = await meetingAtTen(live, { over: body => body });
    const { lead, guest } = await bothHere(booked);
    const checks = live.it.foundation.database.in(booked.scope, checksModel);
    const becomes = async (status: 'passed' | 'failed') => {
      const changed = () => checks.updateMany({ appointmentId: booked.id }, { $set: { status } });
      await waitUntil(async () => ((await changed()) === 1 ? null : 'the check is not open yet'));
    };
    await becomes('passed');
    await lead.do('waiting:call', call());
    await guest.hears('waiting:called');
    await becomes('failed');
    expect(await guest.refused('waiting:enter', enter())).toBe('WRONG_STAGE');
    await guest.sees(one => one.stage === 'waiting', 'the waiting room again');
    await lead.sees(one => one.checkMissing, 'that the check is missing');
    expect((await booked.read()).status).toBe('open');
    await becomes('passed');
    await letIn(lead, guest);
    await lead.sees(one => one.status === 'running', 'a running session');
  });
});
