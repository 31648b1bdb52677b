import { isIn } from '../../../call/in-room.ts';
import type { CallState, NetworkLevel, OwnNetwork } from '../../../call/state.ts';
import type { Picture, Present } from '../../../call/stats/on-demand/quality.ts';
import type { Translation } from '../../../i18n/catalog.ts';
import type { ru } from '../../../i18n/citizen-quality.ts';

type Words = Translation<typeof ru>;
type Facts = Pick<CallState, 'snapshot' | 'network' | 'networkOfOthers' | 'own' | 'remote' | 'phase'>;

export interface PersonQuality {
  id: string;
  isOwn: boolean;
  /** '' for oneself. */
  name: string;
  level: NetworkLevel;
  words: readonly string[];
}

/** Plain words of everybody in the room, oneself first. */
export function peopleQuality(facts: Facts, present: Present, t: Words): PersonQuality[] {
  const { snapshot, network, networkOfOthers, remote } = facts;
  const level = facts.phase.kind === 'reconnecting' && facts.phase.lost !== 'signalling' ? 'lost' : network.level;
  const own: PersonQuality = {
    id: 'own',
    isOwn: true,
    name: '',
    level,
    words: [`${t.level[level]}.`, `${ownPicture(facts, present, t)}.`, adviceOf(level, network.side, t)].filter(
      Boolean,
    ),
  };
  const others = (snapshot?.participants ?? []).filter(one => isIn(one) && one.id !== snapshot?.me.participantId);
  return [
    own,
    ...others.map(({ id, shownAs, connection }) => {
      const theirs = connection === 'interrupted' ? 'lost' : (networkOfOthers[id] ?? 'good');
      const track = remote[id]?.camera?.stream.getVideoTracks()[0]?.id ?? '';
      const picture = present.received.get(track);
      return {
        id,
        isOwn: false,
        name: shownAs,
        level: theirs,
        words: [`${t.level[theirs]}.`, `${picture ? videoWords(picture, t) : t.noVideo}.`],
      };
    }),
  ];
}

function ownPicture({ own, network }: Facts, { sent }: Present, t: Words): string {
  if (!own.camera.wanted) return t.noVideo;
  if (sent) return videoWords(sent, t);
  if (network.voiceOnly) return t.voiceOnly;
  return own.camera.heldBy ? t.noVideo : t.notSent;
}

const videoWords = ({ width, height, fps }: Picture, t: Words): string => t.video(t.size(width, height), fps);

/** What may help, or whose ear it is about. */
function adviceOf(level: NetworkLevel, side: OwnNetwork['side'], t: Words): string {
  return level === 'good' || level === 'lost' || side === null ? '' : t.side[side];
}
