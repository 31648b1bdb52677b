import type { ChatState, PendingMessage } from '../state.ts';
import { TabMemory } from '../tab-memory.ts';

const ofThisTab = new TabMemory('chat');

type Kept = Pick<PendingMessage, 'clientKey' | 'text' | 'to'>;

/**
 * What is written and has not arrived, over a reload of this tab: sent again with its clientKey, it is stored once.
 * Another person in the same tab finds nothing.
 */
export function rememberQueue(consultationId: string, me: string, { pending, draft }: ChatState): void {
  if (pending.length === 0 && draft === '') {
    ofThisTab.forget(consultationId);
    return;
  }
  const kept: Kept[] = pending.map(({ clientKey, text, to }) => ({ clientKey, text, to }));
  ofThisTab.set(
    consultationId,
    JSON.stringify([me, draft, ...kept.map(({ clientKey, text, to }) => [clientKey, to, text])]),
  );
}

export function recallQueue(consultationId: string, me: string): Pick<ChatState, 'pending' | 'draft'> {
  const [who, draft, ...rest] = parsed(ofThisTab.get(consultationId));
  if (who !== me || typeof draft !== 'string') return { pending: [], draft: '' };
  const pending = rest.flatMap((entry): PendingMessage[] => {
    if (!Array.isArray(entry)) return [];
    const [clientKey, to, text]: unknown[] = entry;
    if (typeof clientKey !== 'string' || typeof text !== 'string') return [];
    if (to !== 'all' && to !== 'waiting' && to !== 'leaders') return [];
    return [{ clientKey, text, to, state: 'queued', error: null }];
  });
  return { pending, draft };
}

export function forgetQueue(consultationId: string): void {
  ofThisTab.forget(consultationId);
}

/** Whoever signs out leaves nothing of any talk in this tab. */
export function forgetQueues(): void {
  ofThisTab.forgetAll();
}

function parsed(text: string | null): unknown[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}
