import { CAPABILITIES_HASH, ROUTER_CAPABILITIES } from '@priyom/shared/media/router-capabilities';
import type { RequestName } from '@priyom/shared/signaling/requests';
import type { Json } from '../../../shared/test/hostile/dice.ts';
import type { Known } from '../../../shared/test/hostile/sample.ts';
import { newId } from '../../src/platform/ids.ts';

/**
 * What a request does with somebody else's id. `own`: it names nothing but what the socket itself is in · `refuses`: it is
 * told NOT_FOUND or FORBIDDEN · `passesOver`: of nobody's streams there is nothing to do.
 * A request that is not here does not compile: who adds one decides.
 */
export const FOREIGN_IDS: Record<RequestName, 'own' | 'refuses' | 'passesOver'> = {
  'session:join': 'refuses',
  'session:snapshot': 'own',
  'session:leave': 'own',
  'session:quickExit': 'own',
  'media:connect': 'own',
  'media:restartIce': 'own',
  'probe:start': 'own',
  'probe:stop': 'own',
  'probe:report': 'own',
  'help:technician': 'own',
  'waiting:state': 'own',
  'waiting:say': 'own',
  'waiting:askPhone': 'own',
  'waiting:enter': 'own',
  'media:produce': 'own',
  'media:set': 'own',
  'media:ready': 'passesOver',
  'media:view': 'passesOver',
  'share:start': 'own',
  'share:stop': 'refuses',
  'mode:set': 'own',
  'chat:send': 'own',
  'chat:type': 'own',
  'chat:read': 'own',
  'chat:since': 'own',
  'companion:set': 'own',
  'signal:set': 'own',
  'ask:answer': 'refuses',
  'waiting:call': 'refuses',
  'waiting:uncall': 'refuses',
  'waiting:decline': 'refuses',
  'waiting:write': 'own',
  'phone:reached': 'refuses',
  'phone:notReached': 'own',
  'phone:want': 'own',
  'phone:continue': 'refuses',
  'phone:noAnswer': 'refuses',
  'participant:remove': 'refuses',
  'participant:hold': 'own',
  'participant:unhold': 'own',
  'lead:offer': 'refuses',
  'participant:askCamera': 'refuses',
  'participant:askQuietly': 'refuses',
  'colleague:invite': 'refuses',
  'colleague:cancel': 'refuses',
  'guest:invite': 'own',
  'guest:link': 'refuses',
  'cap:suspend': 'own',
  'cap:resume': 'own',
  'session:end': 'own',
  'hand:set': 'own',
  'floor:answer': 'own',
  'floor:return': 'own',
  'floor:give': 'refuses',
  'floor:take': 'refuses',
  'hand:lower': 'refuses',
  'hall:silence': 'own',
  'hall:doors': 'own',
  'hall:chat': 'own',
  'hall:look': 'own',
  'hall:people': 'own',
  'question:ask': 'own',
  'question:vote': 'refuses',
  'question:mark': 'refuses',
  'poll:answer': 'refuses',
  'poll:open': 'own',
  'poll:close': 'refuses',
  'poll:withdraw': 'refuses',
  'reaction:send': 'own',
  'captions:type': 'own',
  'desk:subscribe': 'own',
  'desk:write': 'refuses',
  'colleague:decline': 'refuses',
};

/** Of the page's own making: they name nothing that is stored. */
export const OWN_IDS: readonly string[] = ['requestId', 'clientKey', 'clientId'];

const OPUS = { mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 };
const RTP = { mid: '0', codecs: [OPUS], encodings: [{ ssrc: 4_242 }], rtcp: { cname: 'x', reducedSize: true } };

/** What every page knows, beside the ids of its own session. */
export function knownTo(own: { consultationId: string; invitationId: string | null }): Known {
  const known: Record<string, Json> = {
    ...own,
    clientId: newId(),
    requestId: newId(),
    clientKey: newId(),
    participantId: 'party-0',
    staffId: newId(),
    askId: newId(),
    questionId: newId(),
    pollId: newId(),
    consumerId: newId(),
    consumerIds: [newId()],
    peerId: newId(),
    capabilitiesHash: CAPABILITIES_HASH,
    rtpCapabilities: JSON.parse(JSON.stringify(ROUTER_CAPABILITIES)),
    rtpParameters: RTP,
    value: 'AB:'.repeat(31).concat('CD'),
    kind: 'audio',
    source: 'mic',
  };
  return known;
}
