import type { NotificationData } from '@priyom/shared/signaling/notifications';

type Level = NotificationData<'media:quality'>['level'];

/** ux §6.4. Voice stays good up to 5 % of loss, is understood up to 15 %; mediasoup's score is 0…10. */
export function levelOf({ score, lossRatio }: { score: number; lossRatio: number }): Level {
  if (lossRatio > 0.15 || score < 4) return 'veryWeak';
  return lossRatio > 0.05 || score < 7 ? 'weak' : 'good';
}
