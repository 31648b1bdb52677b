import { describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { guestPage, meetingAtTen } from './house.ts';
import { useLiveWithMedia } from './live-with-media.ts';
import { MediaPeer } from './media-peer.ts';
import type { Page } from './page.ts';
import { closeAfterwards, offered, talkingIn } from './talking.ts';
import { waitUntil } from './wait-until.ts';

const stack = useLiveWithMedia({ graceMs: 3_000 });
const { live, nodeUp } = stack;
const { talking, threeTalking } = talkingIn(stack);

const begin = (kind: 'away' | 'word') => ({ requestId: newId(), kind });
const command = () => ({ requestId: newId() });

const statusOf = (page: Page, id: string) => page.snapshot?.participants.find(one => one.id === id)?.status;

describe('the lead steps away (ux §6.6)', () => {
  it('nobody sees anybody when the lead has the answer; the citizen reads it, and writes; one press brings all back', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    const { endsAt } = await booked.read();
    await lead.page.do('participant:hold', begin('away'));
    await Promise.all([guest.seesNothingOf(lead), lead.seesNothingOf(guest)]);
    await guest.page.sees(one => one.hold?.kind === 'away', 'the hold');
    expect(statusOf(guest.page, 'party-0')).toBe('onHold');
    await guest.page.do('chat:send', { clientKey: newId(), text: 'Жду' });
    expect((await lead.page.hears('chat:message')).message.text).toBe('Жду');
    expect(await lead.page.refused('participant:hold', begin('away'))).toBe('INVALID_STATE');
    await lead.page.do('participant:unhold', command());
    await Promise.all([guest.seesPicturesOf(lead.peerId), lead.seesPicturesOf(guest.peerId)]);
    await guest.page.sees(one => one.hold === null, 'the hold being over');
    expect((await booked.read()).endsAt).toEqual(endsAt);
    expect(await lead.page.refused('participant:unhold', command())).toBe('INVALID_STATE');
  });

  it('what was sent in vain is sent again, done once', async () => {
    const booked = await meetingAtTen(live);
    const { lead } = await talking(booked);
    const again = begin('away');
    await lead.page.do('participant:hold', again);
    await lead.page.do('participant:hold', again);
    const { history } = await booked.read();
    expect(history.filter(({ event }) => event === 'participant.hold')).toHaveLength(1);
  });

  it('is nobody’s but the lead’s, and needs somebody to be held', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    expect(await guest.page.refused('participant:hold', begin('away'))).toBe('WRONG_STAGE');
    expect(await lead.page.refused('participant:hold', begin('word'))).toBe('INVALID_STATE');
    await guest.page.do('session:leave', command());
    await lead.page.sees(() => statusOf(lead.page, 'party-0') === 'left', 'the citizen gone');
    expect(await lead.page.refused('participant:hold', begin('away'))).toBe('INVALID_STATE');
  });

  it('survives a reload of either side', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    await lead.page.do('participant:hold', begin('away'));
    const guest2 = await MediaPeer.join(guest.page, booked.id);
    const lead2 = await MediaPeer.join(lead.page, booked.id);
    closeAfterwards(guest2, lead2);
    expect(guest2.page.snapshot).toMatchObject({ stage: 'room', hold: { kind: 'away' } });
    await Promise.all([guest2.produce(), lead2.produce()]);
    await takesEverything(guest2, lead2);
    await Promise.all([guest2.seesNothingOf(lead2), lead2.seesNothingOf(guest2)]);
    await lead2.page.do('participant:unhold', command());
    await Promise.all([guest2.seesPicturesOf(lead2.peerId), lead2.seesPicturesOf(guest2.peerId)]);
  });

  it('survives the loss of the room with its node', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    await lead.page.do('participant:hold', begin('away'));
    await stack.restartSfu();
    await Promise.all([guest.page.hears('session:moved'), lead.page.hears('session:moved')]);
    const [lead2, guest2] = [await MediaPeer.join(lead.page, booked.id), await MediaPeer.join(guest.page, booked.id)];
    closeAfterwards(guest2, lead2);
    expect((await booked.read()).room.epoch).toBe(2);
    await Promise.all([guest2.produce(), lead2.produce()]);
    await takesEverything(guest2, lead2);
    await Promise.all([guest2.seesNothingOf(lead2), lead2.seesNothingOf(guest2)]);
    await lead2.page.do('participant:unhold', command());
    await Promise.all([guest2.seesPicturesOf(lead2.peerId), lead2.seesPicturesOf(guest2.peerId)]);
  });

  it('who left meanwhile comes back on hold, without a moment of hearing', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    await lead.page.do('participant:hold', begin('away'));
    await guest.page.do('session:leave', command());
    const page = await guestPage(booked);
    const back = await MediaPeer.join(page, booked.id);
    closeAfterwards(back);
    expect(back.page.snapshot?.stage).toBe('called');
    await back.page.do('waiting:enter', { requestId: newId(), producers: [await back.prepare()], mode: 'video' });
    expect(statusOf(back.page, 'party-0') ?? '').not.toBe('inRoom');
    await takesEverything(back, lead);
    await Promise.all([back.seesNothingOf(lead), lead.seesNothingOf(back)]);
    await lead.page.do('participant:unhold', command());
    await lead.seesPicturesOf(back.peerId);
  });

  it('a lead who is lost meanwhile finds it as it was', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    await lead.page.do('participant:hold', begin('away'));
    lead.page.breakOff();
    lead.close();
    await guest.page.sees(one => one.participants[0]?.status === 'left', 'the lead lost');
    expect(guest.page.snapshot?.hold?.kind).toBe('away');
    await lead.page.reconnect();
    const back = await MediaPeer.join(lead.page, booked.id);
    closeAfterwards(back);
    expect(back.page.snapshot?.hold?.kind).toBe('away');
    await back.produce();
    await back.page.do('participant:unhold', command());
    await takesEverything(guest, back);
    await guest.seesPicturesOf(back.peerId);
  });

  it('the end ends it', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest } = await talking(booked);
    await lead.page.do('participant:hold', begin('away'));
    await lead.page.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
    await guest.page.sees(one => one.ended !== null && one.hold === null, 'the end');
    expect((await booked.read()).participants.find(({ id }) => id === 'party-0')?.status).toBe('left');
  });
});

describe('a word between the staff while the citizen is on hold (D18)', () => {
  it('lead and colleague go on seeing each other; the citizen sees neither and is seen by neither', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest, colleague } = await threeTalking(booked);
    await lead.page.do('participant:hold', begin('word'));
    await Promise.all([
      guest.seesNothingOf(lead),
      guest.seesNothingOf(colleague),
      lead.seesNothingOf(guest),
      colleague.seesNothingOf(guest),
      lead.seesPicturesOf(colleague.peerId),
      colleague.seesPicturesOf(lead.peerId),
    ]);
    await guest.page.sees(one => one.hold?.kind === 'word', 'what it is');
    const { room } = await booked.read();
    const { peers } = await live.it.live.nodes.linkTo(room.nodeId).call('describeRoom', { roomId: booked.id });
    expect(peers.map(({ peerId, held }) => [peerId, held])).toEqual([
      [lead.peerId, false],
      [guest.peerId, true],
      [colleague.peerId, false],
    ]);
    await lead.page.do('participant:unhold', command());
    await Promise.all([guest.seesPicturesOf(lead.peerId), guest.seesPicturesOf(colleague.peerId)]);
  });

  it('survives another server', async () => {
    const booked = await meetingAtTen(live);
    const { lead, guest, colleague } = await threeTalking(booked);
    await lead.page.do('participant:hold', begin('word'));
    const { epoch } = (await booked.read()).room;
    await live.restart();
    await nodeUp();
    // At once, as pages do: who comes after the grace of the others would be somebody new.
    await Promise.all(
      [lead, guest, colleague].map(async peer => {
        peer.page.browser.moveTo(live.it.base);
        await peer.page.reconnect();
        const { resumed } = await peer.page.join(booked.id, { resume: { peerId: peer.peerId, epoch } });
        expect(resumed).toBe(true);
      }),
    );
    await Promise.all([guest.seesNothingOf(lead), lead.seesNothingOf(guest), lead.seesPicturesOf(colleague.peerId)]);
    await lead.page.do('participant:unhold', command());
    await guest.seesPicturesOf(lead.peerId);
  });
});

/** Each builds what the other one sends. */
async function takesEverything(...peers: MediaPeer[]): Promise<void> {
  for (const peer of peers) {
    await waitUntil(() => {
      const others = peers.filter(other => other !== peer && peer.offersOf(other.peerId).length === 0);
      return others.every(other => offered(peer, other.peerId)) ? null : 'nothing is offered yet';
    });
    await peer.takeOffers();
  }
}
