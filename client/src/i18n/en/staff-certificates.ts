import { inEnglish } from '../catalog.ts';
import { countEn } from '../plural.ts';
import { staffCertificatesText } from '../staff-certificates.ts';

inEnglish(staffCertificatesText, {
  link: n => `Certificates: ${n}`,
  about: n => countEn(n, 'certificate', 'certificates'),
  person: 'Participant',
  event: 'Event',
  number: 'No.',
  date: 'Date of the meeting',
  minutes: 'Minutes present',
  total: (meetings, minutes) => `In all: ${meetings}, ${minutes}`,
  meetings: n => countEn(n, 'meeting', 'meetings'),
  specialist: 'Specialist',
  basis: 'Basis',
  issued: 'Date of issue',
  position: 'position',
  sign: 'signature',
  name: 'surname, initials',
  stamp: 'Stamp',
  noForm: 'The policy has no certificates',
  noFormLead:
    'A certificate stands in the file of the policy on the server: section forms, certificate. The administrator changes it as docs/OPERATIONS.md says.',
  notYet: 'No meeting has been held yet',
  notYetLead: 'Certificates can be printed once the first meeting has been held.',
  nobody: 'Nobody can be given a certificate yet',
  nobodyLead: needed => `By the policy one has to have been at no less than: ${needed}. We count who was connected.`,
});
