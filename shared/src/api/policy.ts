import * as z from 'zod';
import { PolicyBody } from '../domain/policy/schema.ts';

export const PolicyView = z.object({
  policyId: z.string(),
  version: z.int(),
  body: PolicyBody,
  calendarYears: z.array(
    z.object({
      year: z.int(),
      nonWorking: z.array(z.string()),
      workingWeekend: z.array(z.string()),
      short: z.array(z.string()),
    }),
  ),
});
export type PolicyView = z.infer<typeof PolicyView>;
