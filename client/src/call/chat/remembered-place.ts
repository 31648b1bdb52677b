/**
 * How far this person has read, over a reload. Kept per tab, consultation and participant, so that a shared computer
 * forgets it with the tab; «Быстрый выход» forgets it at once.
 */
const PREFIX = 'priyom.read.';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** 0: nothing is known to be read. */
export function rememberedPlace(consultationId: string, participantId: string, storage?: Kept): number {
  try {
    const [who, seq] = (kept(storage).getItem(PREFIX + consultationId) ?? '').split(' ');
    const number = Number(seq);
    return who === participantId && Number.isSafeInteger(number) && number > 0 ? number : 0;
  } catch {
    return 0;
  }
}

export function rememberPlace(consultationId: string, participantId: string, readSeq: number, storage?: Kept): void {
  try {
    kept(storage).setItem(PREFIX + consultationId, `${participantId} ${readSeq}`);
  } catch {
    // Storage refused: a reload counts everything as new, nothing else is lost.
  }
}

export function forgetPlace(consultationId: string, storage?: Kept): void {
  try {
    kept(storage).removeItem(PREFIX + consultationId);
  } catch {
    // Nothing was stored then.
  }
}

/** Asking for it may throw where storage is refused. */
function kept(storage: Kept | undefined): Kept {
  return storage ?? sessionStorage;
}
