import { AppError } from '@priyom/shared/errors';
import { findStaffParticipant } from './consultations/join-room.ts';
import { findParticipant, getParticipant } from './consultations/participants.ts';
import type { FilePorts, Seats } from './files/ports.ts';
import { clamdAt } from './files/scanner.ts';
import type { Foundation } from './foundation.ts';
import { readerOf } from './live/message-view.ts';
import { addressed } from './messages/addressed.ts';
import type { SignalingPorts } from './signaling/call.ts';
import type { Gate } from './signaling/gate.ts';
import { sendMessage } from './signaling/send-message.ts';
import { actorOf } from './staff/authorize.ts';

/** Files of the session: the noun with the chat, the log-ins and the links around it. */
export function filePorts({ database, keys, write, audit, config }: Foundation, signaling: SignalingPorts): FilePorts {
  return {
    ...{ database, keys, write, audit, readerOf },
    scanner: clamdAt(config.CLAMD_ADDRESS),
    seats: seatsOf(signaling.gate),
    async handOver(doc, file, name) {
      const { _id: id, type, size, from: participantId } = file;
      const card = { id, type: type ?? '', size };
      await sendMessage(signaling, { participantId }, doc, {
        clientKey: `file:${id}`,
        text: name,
        ...addressed(doc, getParticipant(doc, participantId), { to: 'all', addressee: null }),
        file: card,
      });
    },
  };
}

function seatsOf(gate: Gate): Seats {
  const notTheirs = () => new AppError('NOT_FOUND', { kind: 'consultation' });
  return {
    async staff(req) {
      const who = await gate.staffOf(req);
      const { institutionId, staffId } = who;
      return {
        ...{ scope: { institutionId }, actor: actorOf(who), basis: 'participant', consultationId: null },
        seatIn(doc) {
          const seat = findStaffParticipant(doc, staffId);
          if (!seat) throw notTheirs();
          return seat;
        },
      };
    },
    async homeOf(req) {
      const own = await gate.homeOf(await gate.guestOf(req));
      return own && { scope: own, actor: { kind: 'guest', id: own.invitationId } };
    },
    async guest(req, invitationId) {
      const { institutionId, consultationId, participantId } = await gate.grantOf(
        await gate.guestOf(req),
        invitationId,
      );
      return {
        ...{ scope: { institutionId }, actor: { kind: 'guest', id: invitationId }, basis: 'link', consultationId },
        seatIn(doc) {
          const seat = findParticipant(doc, participantId);
          if (doc._id !== consultationId || !seat) throw notTheirs();
          return seat;
        },
      };
    },
  };
}
