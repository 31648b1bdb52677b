import { randomUUID } from 'node:crypto';
import type { ConsumerOffer } from '@priyom/shared/media/rtp';
import { createWorker, type types } from 'mediasoup';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';

/**
 * The peer: mediasoup as its documentation uses it, a router for each room (with several workers one on each, peers in
 * turn, every producer piped to all) and two transports for each peer, nothing watched, nothing told. It speaks as much of
 * our control contract as a call needs, so that the very same browsers talk through it. `stock-node.ts WORKERS`.
 */
const CODECS: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

interface StockPeer {
  router: types.Router;
  rtpCapabilities: types.RtpCapabilities;
  send: types.WebRtcTransport;
  recv: types.WebRtcTransport;
  producers: { source: string; producer: types.Producer }[];
  consumers: Map<string, types.Consumer>;
}

interface StockRoom {
  routers: types.Router[];
  peers: Map<string, StockPeer>;
}

const Frame = z.object({ id: z.int(), method: z.string(), params: z.record(z.string(), z.any()) });

const settings: types.WorkerSettings = { workerBin: process.env.MEDIASOUP_WORKER_BIN, logLevel: 'warn' };
const workers = await Promise.all(Array.from({ length: Number(process.argv[2]) }, () => createWorker(settings)));
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
  const port = typeof address === 'object' ? address?.port : 0;
  console.info(JSON.stringify({ port, workers: workers.map(({ pid }) => pid) }));
});

// biome-ignore lint/suspicious/noExplicitAny: the peer parses nothing, as the examples of its documentation do
type Params = Record<string, any>;

const METHODS: Record<string, (params: Params, socket: WebSocket) => Promise<object>> = {
  async ensureRoom({ roomId }) {
    const routers = await Promise.all(workers.map(worker => worker.createRouter({ mediaCodecs: CODECS })));
    rooms.set(roomId, { routers, peers: new Map() });
    return {};
  },
  async joinPeer({ roomId, peerId, rtpCapabilities }) {
    const room = getRoom(roomId);
    const router = room.routers[room.peers.size % room.routers.length];
    if (!router) throw new Error('no router');
    const [send, recv] = [await transportOf(router), await transportOf(router)];
    const peer: StockPeer = { router, rtpCapabilities, send, recv, producers: [], consumers: new Map() };
    room.peers.set(peerId, peer);
    const offers: ConsumerOffer[] = [];
    for (const [otherId, other] of room.peers) {
      if (otherId !== peerId) offers.push(...(await offersOf(peer, otherId, other.producers)));
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
    for (const { producer } of made) {
      for (const router of room.routers) {
        if (router !== peer.router) await peer.router.pipeToRouter({ producerId: producer.id, router });
      }
    }
    peer.producers.push(...made);
    for (const [otherId, other] of room.peers) {
      if (otherId === peerId) continue;
      const consumers = await offersOf(other, peerId, made);
      socket.send(JSON.stringify({ event: 'consumersAdded', data: { roomId, peerId: otherId, consumers } }));
    }
    return { accepted: made.map(({ source }) => source) };
  },
  async ready({ roomId, peerId, consumerIds }) {
    const { consumers } = getPeer(roomId, peerId);
    for (const id of consumerIds) await consumers.get(id)?.resume();
    return {};
  },
  async view({ roomId, peerId, items }) {
    const { consumers } = getPeer(roomId, peerId);
    for (const { consumerId, layer } of items) {
      const consumer = consumers.get(consumerId);
      if (consumer?.type === 'simulcast') await consumer.setPreferredLayers({ spatialLayer: layer });
    }
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

function transportOf(router: types.Router): Promise<types.WebRtcTransport> {
  return router.createWebRtcTransport({ listenInfos: [{ protocol: 'udp', ip: '127.0.0.1' }] });
}

function parametersOf({ id, iceParameters, iceCandidates, dtlsParameters }: types.WebRtcTransport): object {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}

async function offersOf(
  { router, recv, consumers, rtpCapabilities }: StockPeer,
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
