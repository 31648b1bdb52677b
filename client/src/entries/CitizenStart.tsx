import { useText } from '../i18n/catalog.ts';
import { citizenStartText } from '../i18n/citizen-start.ts';
import { CitizenPage, PageTitle } from '../ui/CitizenPage.tsx';
import { HelpLine } from '../ui/HelpLine.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';

/** The static first screen of citizen.html again, with the header that works; stands until the link is recognised. */
export function CitizenStart({
  institution = null,
  phone = null,
}: {
  institution?: string | null;
  phone?: string | null;
}) {
  const t = useText(citizenStartText);
  return (
    <CitizenPage tabTitle={t.tab} institution={institution} help={<HelpLine phone={phone} />}>
      <div className="first">
        <PageTitle>{t.title}</PageTitle>
        <p>{t.what}</p>
        <p>{t.free}</p>
        <LiveRegion className="muted">{t.connecting}</LiveRegion>
      </div>
    </CitizenPage>
  );
}
