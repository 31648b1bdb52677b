import { TabMemory } from '../tab-memory.ts';

const ofThisTab = new TabMemory('read');

/** How far this person has read, over a reload; another person in the same tab begins anew. 0: nothing is known. */
export function rememberedPlace(consultationId: string, participantId: string, memory = ofThisTab): number {
  const [who, seq] = (memory.get(consultationId) ?? '').split(' ');
  const number = Number(seq);
  return who === participantId && Number.isSafeInteger(number) && number > 0 ? number : 0;
}

export function rememberPlace(
  consultationId: string,
  participantId: string,
  readSeq: number,
  memory = ofThisTab,
): void {
  memory.set(consultationId, `${participantId} ${readSeq}`);
}

export function forgetPlace(consultationId: string): void {
  ofThisTab.forget(consultationId);
}
