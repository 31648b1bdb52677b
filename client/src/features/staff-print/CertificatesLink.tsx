import type { CourseAttendance } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { staffCertificatesText } from '../../i18n/staff-certificates.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { BASE } from '../staff-app/navigation.ts';
import { certifiedOf } from './certificate-facts.ts';

interface CertificatesLinkProps {
  groupId: string;
  attendance: Pick<CourseAttendance, 'certificate' | 'rows'>;
}

/** «Справки: 8» beside who was where; nothing where the policy gives none, or nobody has been at enough. */
export function CertificatesLink({ groupId, attendance }: CertificatesLinkProps) {
  const t = useText(staffCertificatesText);
  const { length } = certifiedOf(attendance);
  if (attendance.certificate === null || length === 0) return null;
  return (
    <LinkButton icon={icons.print} href={`${BASE}/print/group/${encodeURIComponent(groupId)}/certificates`}>
      {t.link(length)}
    </LinkButton>
  );
}
