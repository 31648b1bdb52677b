import type { RequestName } from '@priyom/shared/signaling/requests';
import { newId } from '../../src/platform/ids.ts';
import type { SocketStage } from '../../src/signaling/socket-session.ts';
import { type Booked, bothHere, guestPage, type Live, letIn, meetingAtTen, renew, running } from '../live/house.ts';
import { MediaPeer } from '../live/media-peer.ts';
import { Page } from '../live/page.ts';
import { waitUntil } from '../live/wait-until.ts';
import { motherAndBoy } from '../visits/fixture.ts';

/** A socket of somebody at one stage, who may send everything. */
export interface Place {
  who: string;
  stage: SocketStage;
  page: Page;
  booked: Booked;
}

export interface World {
  places: Place[];
  /** Of another institution than everybody's at `places`. */
  stranger: Booked;
  call: { lead: Page; guest: Page; booked: Booked };
}

/** Two who talk on the same worker and do nothing wrong: what they see and hear must go on. */
export async function quietPair(live: Live) {
  const booked = await meetingAtTen(live);
  const lead = await MediaPeer.join(await Page.open(booked.lead.browser, 'staff'), booked.id);
  await lead.produce();
  const guest = await MediaPeer.join(await guestPage(booked), booked.id);
  await letIn(lead.page, guest.page);
  const { consumers } = await guest.page.hears('waiting:called');
  await guest.build(consumers);
  await guest.ready();
  return {
    /** Of the worker: where everybody's media are received. */
    mediaPort: guest.page.joined?.media?.recv.iceCandidates.find(({ protocol }) => protocol === 'udp')?.port ?? 0,
    /** Their room has never had to move. */
    get hasStayed(): boolean {
      return [lead, guest].every(({ page }) => page.isConnected && page.told['session:moved'].length === 0);
    },
    async goOn(): Promise<void> {
      const words = newId();
      await lead.page.do('chat:send', { clientKey: newId(), text: words });
      await waitUntil(() =>
        guest.page.told['chat:message'].some(({ message }) => message.text === words) ? null : 'no word arrives',
      );
      await guest.seesPicturesOf(lead.peerId);
    },
    close(): void {
      lead.close();
      guest.close();
    },
  };
}

/** Somebody of each role at each stage there is, each in a house of their own. */
export async function everybody(live: Live): Promise<World> {
  const houses: Booked[] = [];
  for (let made = 0; made < 6; made += 1) houses.push(await meetingAtTen(live));
  const hall = await meetingAtTen(live, { wish: { parties: [motherAndBoy(), another()], title: 'Группа' } });
  for (const { lead } of [...houses, hall]) await renew(lead);
  const [talk, calling, waiting, over, checking, stranger] = houses;
  if (!talk || !calling || !waiting || !over || !checking || !stranger) throw new Error('six houses were made');
  const inRoom = await running(talk);
  const inHall = await running(hall);
  const called = await bothHere(calling);
  await called.lead.do('waiting:call', { requestId: newId(), participantId: 'party-0' });
  await called.guest.hears('waiting:called');
  const waiter = await guestPage(waiting);
  await waiter.join(waiting.id);
  const ended = await running(over);
  await ended.lead.do('session:end', { requestId: newId(), kind: 'done', ground: null, text: '' });
  await ended.guest.sees(({ stage }) => stage === 'over', 'the end');
  await ended.lead.sees(({ stage }) => stage === 'over', 'the end');
  return {
    stranger,
    call: { ...inRoom, booked: talk },
    places: [
      { who: 'lead', stage: 'lead', page: inRoom.lead, booked: talk },
      { who: 'guest', stage: 'room', page: inRoom.guest, booked: talk },
      { who: 'colleague', stage: 'room', page: await colleagueIn(talk, inRoom), booked: talk },
      { who: 'lead of a group', stage: 'lead', page: inHall.lead, booked: hall },
      { who: 'guest of a group', stage: 'room', page: inHall.guest, booked: hall },
      { who: 'guest', stage: 'called', page: called.guest, booked: calling },
      { who: 'guest', stage: 'waiting', page: waiter, booked: waiting },
      { who: 'guest', stage: 'over', page: ended.guest, booked: over },
      { who: 'lead', stage: 'over', page: ended.lead, booked: over },
      { who: 'guest', stage: 'check', page: await inCheck(checking, await guestPage(checking)), booked: checking },
      { who: 'guest', stage: 'outside', page: await guestPage(checking), booked: checking },
      { who: 'staff', stage: 'outside', page: await Page.open(waiting.lead.browser, 'staff'), booked: waiting },
    ],
  };
}

const another = () =>
  motherAndBoy({
    party: {
      kind: 'citizen',
      citizen: { surname: 'Примерная', given: 'Ольга', patronymic: 'Ивановна' },
      birthDate: null,
    },
  });

async function inCheck({ id }: Booked, page: Page): Promise<Page> {
  await page.join(id, { purpose: 'check' });
  return page;
}

async function colleagueIn(booked: Booked, { lead, guest }: { lead: Page; guest: Page }): Promise<Page> {
  const worker = await booked.hire(['specialist'], 'rehabilitation');
  await renew(worker);
  const page = await Page.open(worker.browser, 'staff');
  await lead.do('colleague:invite', { requestId: newId(), staffId: worker.staffId, reason: 'x' });
  const { asks } = await guest.sees(one => one.asks.length > 0, 'the question about the colleague');
  await guest.do('ask:answer', { requestId: newId(), askId: asks[0]?.askId ?? '', yes: true });
  await page.hears('colleague:asked');
  await page.join(booked.id);
  return page;
}

/** Which change where they are: what is right is sent by others, elsewhere. */
export const MOVES: readonly RequestName[] = ['session:join', 'session:leave', 'session:quickExit', 'session:snapshot'];
