import type { Me } from '@priyom/shared/api/auth';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import * as icons from '../../ui/icons.ts';
import { Empty } from '../../ui/States.tsx';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';

/** For roles without a page of their own: what this account is for, and where that is done. */
export function NoPages({ me: { roles, institution } }: { me: Me }) {
  const t = useText(staffAppText).noPages;
  const isOnDuty = roles.includes('psychologistOnDuty');
  const isAdministrator = roles.includes('administrator');
  return (
    <>
      <PageHead title={t.title} />
      <PageBody>
        {isOnDuty && (
          <Empty icon={icons.notifications} title={t.onDuty}>
            {t.onDutyLead}
          </Empty>
        )}
        {isAdministrator && (
          <Empty icon={icons.settings} title={t.administrator}>
            {t.administratorLead}
          </Empty>
        )}
        {!isOnDuty && !isAdministrator && (
          <Empty icon={icons.person} title={t.nothing}>
            {t.nothingLead(institution.technicianPhone)}
          </Empty>
        )}
      </PageBody>
    </>
  );
}
