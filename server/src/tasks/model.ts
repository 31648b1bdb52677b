import type { Role } from '@priyom/shared/domain/staff/rights';
import type { Sealed } from '../platform/crypto/key-ring.ts';
import { defineModel, sub } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';

export const TASK_KINDS = [
  'callBack',
  'notMe',
  'technicalHelp',
  'failedCheck',
  'brokenEffect',
  'crisis',
  'silentSignal',
  'endedForCause',
  'placeFree',
  'letterRefused',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Everybody of a role; `departmentId` null: of the whole institution. */
export interface TaskRole {
  role: Role;
  departmentId: string | null;
}

/** Somebody's next action. Any of those it is for may do it; done once. */
export interface Task extends Stored {
  kind: TaskKind;
  /** What caused it: the same cause makes it once. */
  key: string;
  subject: { kind: string; id: string };
  appointmentId: string | null;
  partyIndex: number | null;
  forStaffIds: string[];
  forRoles: TaskRole[];
  /** What a person said with it (`TaskWords`), sealed with their key. */
  words: Sealed | null;
  createdAt: Date;
  doneAt: Date | null;
  doneBy: string | null;
}

export const tasksModel = defineModel<Task>({
  name: 'tasks',
  fields: {
    kind: { type: String, required: true },
    key: { type: String, required: true },
    subject: sub({ kind: String, id: String }),
    appointmentId: String,
    partyIndex: Number,
    forStaffIds: [String],
    forRoles: [sub({ role: String, departmentId: String })],
    words: String,
    createdAt: { type: Date, required: true },
    doneAt: Date,
    doneBy: String,
  },
  indexes: [{ keys: { key: 1 }, unique: true }, { keys: { doneAt: 1, createdAt: 1 } }, { keys: { 'subject.id': 1 } }],
});
