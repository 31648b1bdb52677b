import type { DueEntry, HistoryEntry } from '@priyom/shared/actor';
import {
  anyJson,
  defineModel,
  type Fields,
  type IndexSpec,
  type ModelDefinition,
  type ModelOptions,
  sub,
} from '../mongo/define-model.ts';
import type { Stored } from '../mongo/scope.ts';

/**
 * One document that changes only by guarded writes (model.md §1): a change of state, its history entry and what must
 * follow from it are one `updateOne`.
 */
export interface Aggregate<S extends string> extends Stored {
  /** Grows with each write of a use case; the `rev` that viewers see. */
  v: number;
  status: S;
  history: HistoryEntry[];
  due: DueEntry[];
  /** Grows with each touch of `due` by the runner, so that it and a use case never overwrite each other. */
  dueV: number;
  /** When the runner must look next: the earliest of `due`, or the end of a running claim. */
  nextDueAt: Date | null;
  /** A runner has this document until then. */
  claimedUntil: Date | null;
  /** The command that created it: a repeated creation finds it. */
  createdByRequest: string;
}

const ACTOR = sub({ kind: String, id: String, role: String, departmentId: String });

const HISTORY = sub({
  seq: Number,
  event: String,
  from: String,
  to: String,
  at: Date,
  by: ACTOR,
  requestId: String,
  reason: String,
  data: anyJson,
});

const DUE = sub({ key: String, kind: String, at: Date, tries: Number, data: anyJson });

const FIELDS: Fields = {
  v: { type: Number, required: true },
  status: { type: String, required: true },
  history: [HISTORY],
  due: [DUE],
  dueV: { type: Number, required: true },
  nextDueAt: Date,
  claimedUntil: Date,
  createdByRequest: { type: String, required: true },
};

/** `nextDueAt` is plain, not partial, and first of its index: the runner's poll is one for all institutions. */
const INDEXES: readonly IndexSpec[] = [
  { keys: { nextDueAt: 1 }, isGlobal: true },
  { keys: { createdByRequest: 1 }, unique: true },
];

/** `defineModel` for an aggregate: the fields and indexes that all of them have are added. */
export function defineAggregate<T extends Aggregate<string>>(options: ModelOptions): ModelDefinition<T> {
  return defineModel<T>({
    name: options.name,
    fields: { ...FIELDS, ...options.fields },
    indexes: [...INDEXES, ...(options.indexes ?? [])],
    across: ['due-runner', ...(options.across ?? [])],
  });
}
