import * as z from 'zod';
import type { Database } from '../../src/platform/mongo/database.ts';

const By = z.object({ kind: z.string(), id: z.string() });
const Fact = z.object({ seq: z.number(), event: z.string(), by: By });
const Due = z.array(z.object({ key: z.string(), kind: z.string() }));

const Born = z.object({ history: z.array(Fact).length(1), due: Due });
const Changed = z.object({ $set: z.object({ due: Due }), $push: z.object({ history: Fact }) });

/** One step of a lifecycle as it was written: who did it, and the kinds of `due` entries that came with it. */
export interface WrittenStep {
  event: string;
  by: z.infer<typeof By>;
  kinds: string[];
}

/** The real database; the lifecycle steps that are written to one collection are told, in their order. */
export function recorded(database: Database, collection: string, tell: (step: WrittenStep) => void): Database {
  return watched(database, ['in', 'across'], (_method, _args, opened) =>
    typeof opened === 'object' && opened !== null && Reflect.get(opened, 'name') === collection
      ? watched(opened, ['insert', 'updateGuarded'], (method, args) => {
          const step = method === 'insert' ? bornIn(args[0]) : changedBy(args[1]);
          if (step) tell(step);
        })
      : undefined,
  );
}

function bornIn(document: unknown): WrittenStep | null {
  const { success, data } = Born.safeParse(document);
  const [fact] = data?.history ?? [];
  return success && fact ? stepOf(fact, data.due) : null;
}

function changedBy(update: unknown): WrittenStep | null {
  const { success, data } = Changed.safeParse(update);
  return success ? stepOf(data.$push.history, data.$set.due) : null;
}

/** Keys are `<id>:<seq>:<kind>`: those of this write alone. */
function stepOf({ seq, event, by }: z.infer<typeof Fact>, due: z.infer<typeof Due>): WrittenStep {
  return { event, by, kinds: due.filter(({ key }) => key.split(':')[1] === String(seq)).map(({ kind }) => kind) };
}

/** `seen` may give another result in place of the method's own. */
export function watched<T extends object>(
  target: T,
  methods: readonly string[],
  seen: (method: string, args: readonly unknown[], result: unknown) => unknown,
): T {
  return new Proxy(target, {
    get(object, property) {
      const value: unknown = Reflect.get(object, property, object);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(value, object, args);
        if (typeof property !== 'string' || !methods.includes(property)) return result;
        return seen(property, args, result) ?? result;
      };
    },
  });
}
