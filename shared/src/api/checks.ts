import * as z from 'zod';
import { CHECK_STATES } from '../domain/check/table.ts';
import { RequestId } from '../request-id.ts';
import { DeviceResult, ProbeReport } from '../signaling/requests.ts';

/** D11. Rows are what the browser measured over a real transport to the sfu; the server joins its own stats. */
export const CheckRow = z.object({
  kind: z.enum(['camera', 'mic', 'sound', 'network', 'browser']),
  result: DeviceResult,
  /** For the technician, e.g. «1280×720», «RTT 34 мс». Never a device's serial number. */
  value: z.string().max(200),
});

export const SubmitCheck = z.strictObject({
  requestId: RequestId,
  appointmentId: z.string().min(1).max(64),
  rows: z.array(CheckRow).min(1).max(8),
  checklist: z.array(z.strictObject({ code: z.string().max(40), done: z.boolean() })).max(20),
  probe: ProbeReport,
  /** Asked of the person when something failed; goes to the head and the technician. */
  reason: z.string().trim().max(1000).default(''),
});

export const CheckView = z.object({
  id: z.string(),
  appointmentId: z.string(),
  status: z.enum(CHECK_STATES),
  at: z.iso.datetime().nullable(),
  by: z.string(),
  rows: z.array(CheckRow),
  checklist: z.array(z.object({ code: z.string(), text: z.string(), done: z.boolean() })),
  probe: ProbeReport.nullable(),
  reason: z.string(),
  attempts: z.int(),
});
export type CheckView = z.infer<typeof CheckView>;

/** Head's and technician's list: no names of citizens. */
export const FailedChecks = z.object({
  checks: z.array(CheckView.extend({ startsAt: z.iso.datetime(), specialist: z.string(), department: z.string() })),
});
