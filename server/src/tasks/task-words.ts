import * as z from 'zod';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import type { Task } from './model.ts';

/** What a person said when asking: the number to phone, their words. */
export const TaskWords = z.object({ phone: z.string(), text: z.string() });
export type TaskWords = z.infer<typeof TaskWords>;

const placeOf = (taskId: string) => ({ documentId: taskId, field: 'words' });

export async function sealWords(keys: KeyRing, scope: Scope, taskId: string, keySubject: string, words: TaskWords) {
  return keys.seal(scope, await keys.dataKeyFor(scope, keySubject), placeOf(taskId), words);
}

/** Empty when nothing was said, or the person's data were erased. */
export async function openWords(keys: KeyRing, scope: Scope, { _id, words }: Pick<Task, '_id' | 'words'>) {
  const opened = words ? await keys.openIfKept(scope, words, placeOf(_id), TaskWords) : undefined;
  return opened ?? { phone: '', text: '' };
}
