import {
  CONTROL_PROTOCOL,
  type ControlMethod,
  type ControlParams,
  type ControlResult,
} from '@priyom/shared/control/methods';
import { CAPABILITIES_HASH } from '@priyom/shared/media/router-capabilities';
import { callPeer, uncallPeer } from '../commands/call-peer.ts';
import { enterPeer } from '../commands/enter-peer.ts';
import { joinPeer } from '../commands/join-peer.ts';
import { peerStats } from '../commands/peer-stats.ts';
import { probe, stopProbe } from '../commands/probe.ts';
import { produce } from '../commands/produce.ts';
import { seatPeer } from '../commands/seat-peer.ts';
import { setRights } from '../commands/set-rights.ts';
import { setSource } from '../commands/set-source.ts';
import { ControlError } from '../control-error.ts';
import type { Listener } from '../listener.ts';
import type { SfuNode } from '../node.ts';
import type { Room } from '../room.ts';

type Handler<M extends ControlMethod> = (
  params: ControlParams<M>,
  caller: Listener,
) => Promise<ControlResult<M>> | ControlResult<M>;

export type Handlers = { [M in ControlMethod]: Handler<M> };

/** One line per method of the contract: find the room, queue behind its other commands, answer. */
export function createHandlers(node: SfuNode): Handlers {
  const inRoom = <P extends { roomId: string }, R>(
    command: (room: Room, params: P, caller: Listener) => Promise<R> | R,
  ) => {
    return (params: P, caller: Listener): Promise<R> => {
      const room = node.getRoom(params.roomId);
      return room.run(() => command(room, params, caller));
    };
  };
  return {
    hello: params => greet(node, params),
    ensureRoom: async params => {
      await node.ensureRoom(params);
      return {};
    },
    setHardEnd: ({ roomId, hardEndAt }) => done(node.getRoom(roomId).hardEnd.set(hardEndAt)),
    // Not queued: the end of a session waits for nothing.
    closeRoom: ({ roomId, reason }) => done(node.rooms.find(({ id }) => id === roomId)?.close('command', reason)),
    describeRoom: ({ roomId }) => describe(node.getRoom(roomId)),
    joinPeer: (params, caller) => joinPeer(node.getRoom(params.roomId), caller, params),
    attachPeer: ({ roomId, peerId }, caller) => {
      const peer = node.getRoom(roomId).getPeer(peerId);
      peer.listener = caller;
      peer.uplink.tellWatched();
      return { ...peer.state, joined: peer.joined };
    },
    // Transports' own affairs wait for no other command: connecting is on the way to the first frame.
    connect: async ({ roomId, peerId, direction, dtlsParameters }) => {
      const { uplink, downlink } = node.getRoom(roomId).getPeer(peerId);
      await (direction === 'send' ? uplink : downlink).link.connect(dtlsParameters);
      return {};
    },
    restartIce: async ({ roomId, peerId }) => {
      const { uplink, downlink } = node.getRoom(roomId).getPeer(peerId);
      const [send, recv] = await Promise.all([uplink.link.restartIce(), downlink.link.restartIce()]);
      return { send, recv };
    },
    probe: inRoom(probe),
    probeStop: inRoom(stopProbe),
    callPeer: inRoom(callPeer),
    uncallPeer: inRoom(uncallPeer),
    enterPeer: inRoom(enterPeer),
    seatPeer: inRoom(seatPeer),
    produce: inRoom(produce),
    setSource: inRoom(setSource),
    // Nor does what a browser shows: three hundred say so when somebody comes onto the stage.
    ready: async ({ roomId, peerId, consumerIds }) =>
      done(await node.getRoom(roomId).getPeer(peerId).downlink.ready(consumerIds)),
    view: async ({ roomId, peerId, items }) => done(await node.getRoom(roomId).getPeer(peerId).downlink.view(items)),
    setRights: inRoom(setRights),
    holdPeer: inRoom(async (room, { peerId, on }) => done(await room.getPeer(peerId).hold(on))),
    leavePeer: inRoom((room, { peerId, reason }) => {
      const peer = room.peers.find(({ id }) => id === peerId);
      return done(peer && room.remove(peer, reason));
    }),
    stats: params => peerStats(node.getRoom(params.roomId), params),
    drain: ({ deadline }) => done(node.drain(new Date(deadline))),
  };
}

function done(_effect: unknown): Record<string, never> {
  return {};
}

function greet(node: SfuNode, { protocol }: ControlParams<'hello'>): ControlResult<'hello'> {
  if (protocol !== CONTROL_PROTOCOL) throw new ControlError('BAD_REQUEST', `this node speaks ${CONTROL_PROTOCOL}`);
  return {
    nodeId: node.id,
    bootId: node.bootId,
    capabilitiesHash: CAPABILITIES_HASH,
    load: node.load,
    rooms: node.rooms.map(({ id: roomId, epoch }) => ({ roomId, epoch })),
  };
}

function describe(room: Room): ControlResult<'describeRoom'> {
  return { epoch: room.epoch, hardEndAt: room.hardEnd.at, peers: room.peers.map(({ state }) => state) };
}
