import { useState } from 'react';
import * as z from 'zod';
import { newRequestId } from '../staff-app/request.ts';
import { typed } from '../staff-app/typed.ts';

/**
 * A form as typed, kept in this tab until it is sent, with the one request id of its wish: a press repeated after a lost
 * answer does nothing twice. `prepare` fills in what is nearly always right, once.
 */
export function useKept<T>(key: string, schema: z.ZodType<T>, fresh: T, prepare = (value: T): T => value) {
  const [{ requestId, value }, setKept] = useState(() => {
    const stored = typed.recall(key, z.object({ requestId: z.string(), value: schema }));
    return stored ? { ...stored, value: prepare(stored.value) } : begin();
  });

  function begin() {
    return { requestId: newRequestId(), value: prepare(fresh) };
  }

  return {
    requestId,
    value,
    write(next: T) {
      const kept = { requestId, value: next };
      setKept(kept);
      typed.keep(key, kept);
    },
    /** Refused: what is sent next is another wish, whatever became of parts of this one. */
    renew() {
      const kept = { requestId: newRequestId(), value };
      setKept(kept);
      typed.keep(key, kept);
    },
    /** Sent, or begun anew. */
    forget() {
      typed.forget(key);
      setKept(begin());
    },
  };
}
