import type { ProtocolView } from '@priyom/shared/api/protocols';
import { useText } from '../../i18n/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { staffProtocolText } from '../../i18n/staff-protocol.ts';
import { useMe } from '../staff-app/session.ts';
import '../staff-print/paper.css';

/** The protocol as appendix 3 prints it (ux §9): A4 portrait, six rows, signature line, foot with version and code. */
export function ProtocolPaper({ view, isAlone = false }: { view: ProtocolView; isAlone?: boolean }) {
  const t = useText(staffProtocolText);
  // Alone on its page its title is the page's.
  const Title = isAlone ? 'h1' : 'h2';
  return (
    <article className="paper portrait" lang="ru">
      <Title className="paper-title">{view.form.title}</Title>
      <table className="paper-table protocol">
        <tbody>
          {view.form.rows.map(row => (
            <tr key={row.title}>
              <th scope="row">{row.title}</th>
              <td className={row.source === 'solution' ? 'tall' : undefined}>{view.facts[row.source]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="paper-sign">
        <div>{view.signed?.position}</div>
        <span />
        <span>{view.signed?.by}</span>
        <div />
        <small>{t.position}</small>
        <small>{t.decoding}</small>
      </div>
      <Foot view={view} />
    </article>
  );
}

function Foot({ view }: { view: ProtocolView }) {
  const t = useText(staffProtocolText);
  const format = useFormat();
  const { institution } = useMe();
  const signed = view.signed ? t.signedAt(format.numeric(view.signed.at)) : t.notSigned;
  const code = view.signed ? t.checkCode(view.signed.checkCode) : '';
  return (
    <p className="paper-foot">
      {t.foot(institution.name, view.no, signed, view.policy.version, view.policy.orderNo, code)}
    </p>
  );
}
