import { ProtocolView } from '@priyom/shared/api/protocols';
import type { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import * as icons from '../../ui/icons.ts';
import { PageBody, PageHead } from '../../ui/staff/Page.tsx';
import { BASE } from '../staff-app/navigation.ts';
import { paperTitle } from '../staff-app/paper-title.ts';
import { QueryState } from '../staff-app/QueryState.tsx';
import { request } from '../staff-app/request.ts';
import { usePolicy } from '../staff-app/use-policy.ts';
import { CorrectButton } from './CorrectButton.tsx';
import { ProtocolForm } from './ProtocolForm.tsx';
import { ProtocolPaper } from './ProtocolPaper.tsx';
import { SaveState } from './SaveState.tsx';
import { SignButton } from './SignButton.tsx';
import { useAutosave } from './use-autosave.ts';

/** One protocol: the form while it is a draft, the paper once it is signed. */
export function ProtocolPage() {
  const t = useText(staffProtocolText);
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['protocol', id],
    queryFn: ({ signal }) => request('protocol', ProtocolView, { params: { id }, signal }),
    refetchOnWindowFocus: false,
  });
  const policy = usePolicy();
  if (!query.data || !policy.data) {
    return (
      <>
        <PageHead title={t.one} crumbs={[{ label: t.listTitle, href: `${BASE}/protocols` }]} />
        <PageBody>
          <QueryState queries={[query, policy]} lines={[40, 100, 100, 100]} />
        </PageBody>
      </>
    );
  }
  const view = query.data;
  return view.status === 'draft' && view.mine ? (
    <DraftPage key={view.id} view={view} policy={policy.data.body} />
  ) : (
    <SignedPage view={view} />
  );
}

function DraftPage({ view, policy }: { view: ProtocolView; policy: PolicyBody }) {
  const t = useText(staffProtocolText);
  const autosave = useAutosave(view);
  return (
    <>
      <PageHead
        title={t.title(paperTitle(view.facts))}
        crumbs={[{ label: t.listTitle, href: `${BASE}/protocols` }]}
        sub={t.version(view.no)}
        marks={<Chip tone="warn">{t.state.draft}</Chip>}
        actions={
          <div className="row">
            <SaveState autosave={autosave} />
            <SignButton view={view} autosave={autosave} />
          </div>
        }
      />
      <PageBody>
        <ProtocolForm view={view} policy={policy} autosave={autosave} />
      </PageBody>
    </>
  );
}

function SignedPage({ view }: { view: ProtocolView }) {
  const t = useText(staffProtocolText);
  const format = useFormat();
  const navigate = useNavigate();
  const { signed } = view;
  return (
    <>
      <PageHead
        title={t.title(paperTitle(view.facts))}
        crumbs={[{ label: t.listTitle, href: `${BASE}/protocols` }]}
        sub={signed ? t.signedAs(format.numeric(signed.at), view.no) : t.version(view.no)}
        marks={<Chip tone={view.status === 'signed' ? 'ok' : 'plain'}>{t.state[view.status]}</Chip>}
        actions={
          <div className="row">
            {view.mine && view.status === 'signed' && (
              <CorrectButton view={view} onStarted={draft => void navigate(`/protocols/${draft.id}`)} />
            )}
            <LinkButton variant="primary" icon={icons.print} href={`${BASE}/print/protocol/${view.id}`}>
              {t.print}
            </LinkButton>
          </div>
        }
      />
      <PageBody>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, so the keyboard must reach it */}
        <section className="paper-desk" aria-label={view.form.title} tabIndex={0}>
          <ProtocolPaper view={view} />
        </section>
      </PageBody>
    </>
  );
}
