import * as z from 'zod';
import { GUEST_ROLES } from '../domain/guest/schema.ts';
import { HallForm } from '../domain/hall/schema.ts';
import { Method } from '../domain/policy/schema.ts';
import { RequestId } from '../request-id.ts';
import { DeviceResult, GivenText, ProbeReport } from '../signaling/requests.ts';

const When = z.iso.datetime();
const Id = z.string().min(1).max(64);

/** By which rule somebody was put out and how to contest it (D5, D19); empty where the institution has none. */
export const RemovalView = z.object({ groundText: z.string(), contest: z.string() });
export type RemovalView = z.infer<typeof RemovalView>;

/** The secret of the fragment, sent after a press; `clientId` is the browser. Answers with a cookie and the visit. */
export const Exchange = z.strictObject({ secret: z.string().min(16).max(128), clientId: Id });

export const ConsentView = z.object({
  purpose: z.string(),
  version: z.int(),
  date: z.string(),
  title: z.string(),
  summary: z.array(z.string()),
  text: z.array(z.string()),
  textHash: z.string(),
  required: z.boolean(),
  givenAt: When.nullable(),
});

/** Everything the citizen's pages show before and after the session. The reason is never in it (ux §1.9). */
export const Visit = z.object({
  invitationId: z.string(),
  /** A citizen's, or of somebody from outside. */
  role: z.enum(['citizen', ...GUEST_ROLES]),
  consultationId: z.string(),
  phase: z.enum(['early', 'open', 'running', 'finished', 'cancelled']),
  serverTime: When,
  startsAt: When,
  /** From when one may enter the waiting room. */
  opensAt: When,
  minutes: z.int(),
  capMinutes: z.int().nullable(),
  method: Method,
  /** Of a group or webinar: whether one will be seen and heard in it; null: neither. */
  hall: HallForm.nullable(),
  zone: z.string(),
  /** Name and patronymic only. */
  greeting: z.string(),
  /** First name of the child, when the talk is about one. */
  childName: z.string(),
  /** «Крупные буквы и кнопки» was noted at booking. */
  wantsLarge: z.boolean(),
  specialist: z.object({ name: z.string(), position: z.string() }),
  institution: z.object({ name: z.string(), phone: z.string(), phoneHref: z.string() }),
  consents: z.array(ConsentView),
  checkedAt: When.nullable(),
  /** Another device of this link is in the session now. */
  elsewhere: z.boolean(),
  /** They went by «Быстрый выход» and have not come back since: nothing may open by itself. */
  afterQuickExit: z.boolean(),
  quickExitUrl: z.string(),
  /** After the end. */
  ended: z
    .object({
      kind: z.string(),
      at: When,
      groundText: z.string(),
      contest: z.string(),
      /** That they talked through an interpreter; null: they did not. */
      interpretedMinutes: z.int().nullable(),
    })
    .nullable(),
  /** Whoever was put out for good, by whichever link they come; null: nobody was. */
  removal: RemovalView.nullable(),
  cancelReason: z.string(),
  /** Since when a wish to be phoned waits for the staff; null when none does. */
  askedAt: When.nullable(),
});
export type Visit = z.infer<typeof Visit>;

/** After «Быстрый выход» (ux §6.7). */
export const SayYear = z.strictObject({ birthYear: z.int().min(1900).max(2100) });

export const GiveConsents = z.strictObject({ requestId: RequestId, given: z.array(GivenText).max(10) });

/** «Отозвать»: one document at a time; it can be given anew later. */
export const WithdrawConsent = z.strictObject({ requestId: RequestId, purpose: z.string().max(40) });

export const GuestCheck = z.strictObject({
  requestId: RequestId,
  rows: z.array(z.strictObject({ kind: z.enum(['camera', 'mic', 'sound', 'network']), result: DeviceResult })).max(6),
  probe: ProbeReport.nullable(),
});

/** «Лучше позвоните мне», «Перезвоните мне», «Я не Мария Ивановна»: a task for the institution. */
export const GuestAsk = z.strictObject({
  requestId: RequestId,
  kind: z.enum(['callBack', 'notMe', 'technicalHelp']),
  phone: z.string().trim().max(40).default(''),
  text: z.string().trim().max(500).default(''),
});

/** A link that cannot be opened still tells whom to call (LINK_UNKNOWN has no institution). */
export const LinkProblem = z.object({
  institution: z.object({ name: z.string(), phone: z.string(), phoneHref: z.string() }).nullable(),
});

/** The beacon of signaling/ack.ts QUICK_EXIT_PATH. */
export const QuickExit = z.strictObject({ invitationId: Id });
