import { expect, it } from 'vitest';
import { consentsModel } from '../../src/consents/model.ts';
import { invitationsModel } from '../../src/invitations/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { bothHere, meetingAtTen, useLive } from './house.ts';
import { waitUntil } from './wait-until.ts';
import { Waves } from './waves.ts';

const waves = new Waves();
const live = useLive({ runs: false, watch: database => waves.watch(database) });

const enter = () => ({ requestId: newId(), producers: [], mode: 'video' as const });

async function called() {
  const booked = await meetingAtTen(live);
  const { lead, guest } = await bothHere(booked);
  await lead.do('waiting:call', { requestId: newId(), participantId: 'party-0' });
  await guest.hears('waiting:called');
  await lead.sees(one => one.participants.some(({ status }) => status === 'called'), 'the guest called');
  await waitUntil(() => (waves.isQuiet ? null : 'the call is still being told'));
  return { booked, guest };
}

it('«Войти» waits for the database five times, one after another', async () => {
  const { guest } = await called();
  const before = waves.log.length;
  await guest.do('waiting:enter', enter());
  expect(waves.log.slice(before, before + 5)).toEqual([
    // Who it is, and at the same time what an entry is decided on.
    ['appointments.getById', 'consultations.getById', 'guestSessions.find', 'invitations.getById'],
    ['appointments.getById', 'consents.find', 'invitations.getById'],
    ['consultations.updateGuarded'],
    // Everybody is told.
    ['messages.find'],
    // And the media flow.
    ['attendance.updateOne'],
  ]);
});

it('what concerns one’s own media alone asks the gate once in five seconds, and nothing else', async () => {
  const { guest } = await called();
  await guest.do('waiting:enter', enter());
  await waitUntil(() => (waves.isQuiet ? null : 'the entry is still being told'));
  const before = waves.log.length;
  // There is no media node in this test: it is refused after the gate.
  for (let times = 0; times < 3; times += 1) {
    expect(await guest.refused('media:view', { items: [] })).toBe('MEDIA_UNAVAILABLE');
  }
  expect(waves.log.slice(before)).toEqual([['guestSessions.find'], ['appointments.getById', 'invitations.getById']]);
});

it('who was revoked a moment ago, by another server, hears nothing of what was read meanwhile', async () => {
  const { booked, guest } = await called();
  const { database } = live.it.foundation;
  await database.in(booked.scope, consentsModel).updateMany({}, { $set: { withdrawnAt: live.clock.now() } });
  expect(await guest.refused('waiting:enter', enter())).toBe('CONSENT_REQUIRED');
  await database.in(booked.scope, invitationsModel).updateMany({}, { $set: { revokedAt: live.clock.now() } });
  expect(await guest.refused('waiting:enter', enter())).toBe('LINK_REVOKED');
  expect((await booked.read()).participants.find(({ id }) => id === 'party-0')?.enteredAt).toBeNull();
});
