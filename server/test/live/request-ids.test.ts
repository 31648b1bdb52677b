import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { errorCode } from '../harness/browser.ts';
import { bothHere, letIn, meetingAtTen, running, useLive } from './house.ts';
import { waitUntil } from './wait-until.ts';

/** Somebody who takes the ids of the server's own commands beforehand would make it believe that they are done. */
const live = useLive({ graceMs: 300 });
const CAP_MS = 60 * 60_000;

const peerOf = (joined: { snapshot: { participants: { id: string; peerId: string | null }[] } } | null) =>
  joined?.snapshot.participants.find(({ id }) => id === 'party-0')?.peerId ?? 'none';

describe('ids of the server in the hands of a guest', () => {
  it('the id of `begin` does not keep a session from beginning', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await lead.do('waiting:call', { requestId: newId(), participantId: 'party-0' });
    const { v } = await booked.read();
    const stolen = { requestId: `${booked.id}:${v + 1}:begin`, producers: [], mode: 'video' };
    expect(await guest.refusedRaw('waiting:enter', stolen)).toBe('VALIDATION');
    await guest.do('waiting:enter', { ...stolen, requestId: newId(), mode: 'video' });
    await lead.sees(one => one.status === 'running', 'a running session');
  });

  it('the id of `cap-end` does not keep it from ending', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const key = (await booked.read()).due.find(({ kind }) => kind === 'cap-end')?.key ?? '';
    const mode = { requestId: key, mode: 'voice', cause: 'wish' };
    expect(await guest.refusedRaw('mode:set', mode)).toBe('VALIDATION');
    expect(await guest.refusedRaw('companion:set', { requestId: key, companions: [] })).toBe('VALIDATION');
    live.clock.advance(CAP_MS);
    live.it.foundation.runner.nudge();
    await lead.sees(one => one.ended?.kind === 'cap', 'the end by the cap');
  });

  it('the id of one’s own loss does not leave a ghost', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const stolen = { requestId: `lost:${peerOf(guest.joined)}`, companions: [{ who: 'мама', relation: 'parent' }] };
    expect(await guest.refusedRaw('companion:set', stolen)).toBe('VALIDATION');
    guest.breakOff();
    await lead.sees(one => one.participants.some(({ leftHow }) => leftHow === 'lost'), 'that they are gone');
  });

  it('the id of one’s own revocation does not keep one in', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await running(booked);
    const stolen = { requestId: `revoked:${peerOf(guest.joined)}`, mode: 'voice', cause: 'wish' };
    expect(await guest.refusedRaw('mode:set', stolen)).toBe('VALIDATION');
    const path = `/api/invitations/${booked.guests[0]?.invitationId}/revoke`;
    expect(await errorCode(await booked.lead.browser.post(path, { requestId: stolen.requestId }))).toBe('VALIDATION');
    expect((await booked.lead.browser.post(path, { requestId: newId() })).status).toBe(200);
    expect(await guest.hears('session:superseded')).toEqual({ reason: 'revoked' });
    await lead.sees(
      one => one.participants.some(({ id, status }) => id === 'party-0' && status === 'left'),
      'them out',
    );
  });

  it('what half a surrogate pair was typed into is stored as a text', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await bothHere(booked);
    await letIn(lead, guest);
    await guest.do('chat:send', { clientKey: newId(), text: 'Да\ud83d' });
    await waitUntil(() => (lead.told['chat:message'].length > 0 ? null : 'the lead has read nothing'));
    expect(lead.told['chat:message'].at(-1)?.message.text).toBe('Да\ufffd');
  });
});
