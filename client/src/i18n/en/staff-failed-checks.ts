import { inEnglish } from '../catalog.ts';
import { countEn } from '../plural.ts';
import { staffFailedChecksText } from '../staff-failed-checks.ts';

inEnglish(staffFailedChecksText, {
  title: 'Failed checks',
  lead: 'Workplace checks that failed, today and later',
  count: n => countEn(n, 'failure', 'failures'),
  empty: 'No failures',
  emptyLead: 'All workplaces are in order or have not been checked yet.',
  meeting: when => `Meeting ${when}`,
  reported: when => `reported at ${when}`,
  attempts: n => `checks: ${n}`,
  reason: 'What happened',
  noReason: 'No reason was written',
  place: 'Not ticked at the place',
  all: 'All diagnostics',
  soon: minutes => `starts ${minutes}`,
  begun: 'the time has come',
});
