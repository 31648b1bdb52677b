import { randomUUID } from 'node:crypto';
import type { ConsumerOffer } from '@priyom/shared/media/rtp';
import { createWorker, type types } from 'mediasoup';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';

/**
 * The peer: mediasoup as its documentation uses it, a router for each room and two transports for each peer, nothing
 * watched, nothing told. It speaks as much of our control contract as a call of two needs, so that the very same
 * browsers talk through it.
 */
const CODECS: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

interface StockPeer {
  rtpCapabilities: types.RtpCapabilities;
  send: types.WebRtcTransport;
  recv: types.WebRtcTransport;
  producers: { source: string; producer: types.Producer }[];
  consumers: Map<string, types.Consumer>;
}

interface StockRoom {
  router: types.Router;
  peers: Map<string, StockPeer>;
}

const Frame = z.object({ id: z.int(), method: z.string(), params: z.record(z.string(), z.any()) });

const worker = await createWorker({ workerBin: process.env.MEDIASOUP_WORKER_BIN, logLevel: 'warn' });
const rooms = new Map<string, StockRoom>();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', socket => {
  socket.on('message', data => {
    const { id, method, params } = Frame.parse(JSON.parse(String(data)));
    METHODS[method]?.(params, socket).then(
      result => socket.send(JSON.stringify({ id, ok: true, result })),
      error => socket.send(JSON.stringify({ id, ok: false, error: { code: 'BAD_REQUEST', message: String(error) } })),
    );
  });
});
server.on('listening', () => {
  const address = server.address();
  console.info(JSON.stringify({ port: typeof address === 'object' ? address?.port : 0, worker: worker.pid }));
});

// biome-ignore lint/suspicious/noExplicitAny: the peer parses nothing, as the examples of its documentation do
type Params = Record<string, any>;

const METHODS: Record<string, (params: Params, socket: WebSocket) => Promise<object>> = {
  async ensureRoom({ roomId }) {
    rooms.set(roomId, { router: await worker.createRouter({ mediaCodecs: CODECS }), peers: new Map() });
    return {};
  },
  async joinPeer({ roomId, peerId, rtpCapabilities }) {
    const room = getRoom(roomId);
    const [send, recv] = [await transportOf(room), await transportOf(room)];
    const peer: StockPeer = { rtpCapabilities, send, recv, producers: [], consumers: new Map() };
    room.peers.set(peerId, peer);
    const offers: ConsumerOffer[] = [];
    for (const [otherId, other] of room.peers) {
      if (otherId !== peerId) offers.push(...(await offersOf(room, peer, otherId, other.producers)));
    }
    return { send: parametersOf(send), recv: parametersOf(recv), consumers: offers };
  },
  async connect({ roomId, peerId, direction, dtlsParameters }) {
    const peer = getPeer(roomId, peerId);
    await (direction === 'send' ? peer.send : peer.recv).connect({ dtlsParameters });
    return {};
  },
  async produce({ roomId, peerId, items }, socket) {
    const room = getRoom(roomId);
    const peer = getPeer(roomId, peerId);
    const made = [];
    for (const { source, kind, rtpParameters } of items) {
      made.push({ source, producer: await peer.send.produce({ kind, rtpParameters }) });
    }
    peer.producers.push(...made);
    for (const [otherId, other] of room.peers) {
      if (otherId === peerId) continue;
      const consumers = await offersOf(room, other, peerId, made);
      socket.send(JSON.stringify({ event: 'consumersAdded', data: { roomId, peerId: otherId, consumers } }));
    }
    return { accepted: made.map(({ source }) => source) };
  },
  async ready({ roomId, peerId, consumerIds }) {
    const { consumers } = getPeer(roomId, peerId);
    for (const id of consumerIds) await consumers.get(id)?.resume();
    return {};
  },
};

function getRoom(roomId: string): StockRoom {
  const room = rooms.get(roomId);
  if (!room) throw new Error(`no room ${roomId}`);
  return room;
}

function getPeer(roomId: string, peerId: string): StockPeer {
  const peer = getRoom(roomId).peers.get(peerId);
  if (!peer) throw new Error(`no peer ${peerId}`);
  return peer;
}

function transportOf({ router }: StockRoom): Promise<types.WebRtcTransport> {
  return router.createWebRtcTransport({ listenInfos: [{ protocol: 'udp', ip: '127.0.0.1' }] });
}

function parametersOf({ id, iceParameters, iceCandidates, dtlsParameters }: types.WebRtcTransport): object {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}

async function offersOf(
  { router }: StockRoom,
  { recv, consumers, rtpCapabilities }: StockPeer,
  peerId: string,
  sent: StockPeer['producers'],
): Promise<ConsumerOffer[]> {
  const offers: ConsumerOffer[] = [];
  for (const { source, producer } of sent) {
    if (!router.canConsume({ producerId: producer.id, rtpCapabilities })) throw new Error(`cannot consume ${source}`);
    const consumer = await recv.consume({ producerId: producer.id, rtpCapabilities, paused: true });
    consumers.set(consumer.id, consumer);
    const { id, kind, rtpParameters, type } = consumer;
    const offer = { consumerId: id ?? randomUUID(), producerId: producer.id, peerId, source, kind, rtpParameters };
    offers.push(JSON.parse(JSON.stringify({ ...offer, producerPaused: false, type })));
  }
  return offers;
}
