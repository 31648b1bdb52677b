import { IssuedLink } from '@priyom/shared/api/appointments';
import { Visit } from '@priyom/shared/api/guest';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { newId } from '../../src/platform/ids.ts';
import { loadPolicy } from '../../src/seed/policy-files.ts';
import { press, read } from '../visits/fixture.ts';
import { type Booked, giveConsents, guestPage, meetingAtTen } from './house.ts';
import { useLiveWithMedia } from './live-with-media.ts';
import { MediaPeer } from './media-peer.ts';
import { Page } from './page.ts';
import { waitUntil } from './wait-until.ts';

const { live, nodeUp } = useLiveWithMedia({ graceMs: 1_000 });

async function talking(booked: Booked) {
  await nodeUp();
  const lead = await MediaPeer.join(await Page.open(booked.lead.browser, 'staff'), booked.id);
  await lead.produce();
  const guest = await MediaPeer.join(await guestPage(booked), booked.id);
  onTestFinished(() => {
    lead.close();
    guest.close();
  });
  await lead.page.do('waiting:call', { requestId: newId(), participantId: 'party-0' });
  await guest.build((await guest.page.hears('waiting:called')).consumers);
  await guest.page.do('waiting:enter', { requestId: newId(), producers: [await guest.prepare()], mode: 'video' });
  await lead.page.hears('media:added');
  await lead.takeOffers();
  await Promise.all([guest.seesPicturesOf(lead.peerId), lead.seesPicturesOf(guest.peerId)]);
  return { lead, guest };
}

const Refused = z.object({ error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }) });

/** Why a link does not open, as its page hears it. */
const refusalIn = async (answer: Response) => {
  expect(answer.status).toBe(410);
  return Refused.parse(await answer.json()).error;
};

const removal = () => ({ requestId: newId(), participantId: 'party-0', ground: 'behaviour', reason: 'Угрозы' });

// How long that takes is measured (bench/removal): half a second at the most (D19).
it('is in force at the sfu before the press is answered, both ways', async () => {
  const booked = await meetingAtTen(live);
  const { lead, guest } = await talking(booked);
  const { room } = await booked.read();
  const link = live.it.live.nodes.linkTo(room.nodeId);
  await lead.page.do('participant:remove', removal());
  const { peers } = await link.call('describeRoom', { roomId: booked.id });
  expect(peers.some(({ peerId }) => peerId === guest.peerId)).toBe(false);
  await Promise.all([lead.seesNothingOf(guest), guest.seesNothingOf(lead)]);
});

it('no tab, no other device, no link made for the same person leads back', async () => {
  const booked = await meetingAtTen(live);
  const { lead, guest } = await talking(booked);
  const [first] = booked.guests;
  if (!first) throw new Error('no guest');
  const { secret, invitationId, browser } = first;
  // Opened before, on a device that is not in.
  const other = await press(live.it.base, secret);
  await giveConsents(other.browser, invitationId);
  const elsewhere = await Page.open(other.browser, 'guest', { clientId: other.clientId, invitationId });
  const tab = await Page.open(browser, 'guest', { invitationId });
  await lead.page.do('participant:remove', removal());
  await guest.page.hears('session:superseded');
  for (const page of [guest.page, elsewhere, tab]) {
    const code = await page.refused('session:join', page.joinParams(booked.id, { takeOver: true }));
    expect(['FORBIDDEN', 'LINK_REVOKED']).toContain(code);
    expect(await page.refused('media:ready', { consumerIds: [] })).toBe('WRONG_STAGE');
  }
  await waitUntil(async () => ((await press(live.it.base, secret)).answer.ok ? 'the link still opens' : null));

  // A reload reads the rule and how to contest it again; nothing of what was written.
  const { refusalGrounds, contest } = await loadPolicy('district-social-protection', '');
  const rule = { groundText: refusalGrounds.find(({ code }) => code === 'behaviour')?.text, contest };
  expect(rule.groundText).toBeTruthy();
  for (const by of [browser, other.browser]) {
    const answer = await by.get(`/api/guest/visits/${invitationId}`);
    const error = await refusalIn(answer);
    expect(error).toMatchObject({ code: 'LINK_REVOKED', details: { instead: 'removed', ...rule } });
    expect(JSON.stringify(error)).not.toContain('Угрозы');
  }
  const pressed = await refusalIn((await press(live.it.base, secret)).answer);
  expect(pressed.details).toMatchObject({ instead: 'removed', ...rule });

  // Somebody at the desk makes a new link for the same person.
  const wish = { requestId: newId(), partyIndex: 0 };
  const { url } = await read(IssuedLink, await booked.lead.browser.post(`/api/appointments/${booked.id}/links`, wish));
  const fresh = await press(live.it.base, new URL(url).hash.slice(1));
  const { invitationId: newer } = await read(z.object({ invitationId: z.string() }), fresh.answer);
  await giveConsents(fresh.browser, newer);
  const again = await Page.open(fresh.browser, 'guest', { clientId: fresh.clientId, invitationId: newer });
  expect(await again.refused('session:join', again.joinParams(booked.id))).toBe('FORBIDDEN');
  const visitUrl = `/api/guest/visits/${newer}`;
  expect((await read(Visit, await fresh.browser.get(visitUrl))).removal).toEqual(rule);
  const replaced = await refusalIn(await browser.get(`/api/guest/visits/${invitationId}`));
  expect(replaced.details).toMatchObject({ instead: 'newLink' });
  expect((await booked.read()).participants.find(({ id }) => id === 'party-0')?.status).toBe('removed');
});
