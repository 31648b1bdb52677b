import { useText } from '../../i18n/catalog.ts';
import { citizenGroupPlaceText } from '../../i18n/citizen-group-place.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { listPath } from './address.ts';
import { CancelPlace } from './CancelPlace.tsx';
import { GroupFacts } from './GroupFacts.tsx';
import { PlaceLinks } from './PlaceLinks.tsx';
import type { PlaceScreenProps } from './PlaceScreen.tsx';

/** «Мест нет, но вы в очереди»: which number, what happens next, the link to keep. */
export function PlaceWaiting({ view, onCancel }: PlaceScreenProps) {
  const t = useText(citizenGroupPlaceText);
  const { others } = useText(citizenGroupsText);
  return (
    <CitizenScreen tab={t.tab} wide>
      <div className="reads stack lead">
        <span className="okd waits" aria-hidden="true">
          <Icon of={icons.deadline} />
        </span>
        <PageTitle key={view.status}>{t.waiting.title}</PageTitle>
        <GroupFacts group={view.group} seats="all" />
        <p className="small c-where">{view.institution.name}</p>
      </div>
      <div className="stack roomy">
        {view.ahead !== null && <Position number={view.ahead} />}
        <ul className="ahead">
          <li>
            <Icon of={icons.enter} /> {t.waiting.moved}
          </li>
          <li>
            <Icon of={icons.link} /> {t.waiting.keep}
          </li>
          <li>
            <Icon of={icons.people} /> {t.waiting.free}
          </li>
        </ul>
        <PlaceLinks view={view} />
        <div className="go">
          <LinkButton block href={listPath(view.institution.slug)}>
            {others}
          </LinkButton>
          <CancelPlace isWaiting onCancel={onCancel} />
        </div>
      </div>
    </CitizenScreen>
  );
}

function Position({ number }: { number: number }) {
  const t = useText(citizenGroupPlaceText).waiting;
  return (
    <LiveRegion className="card position">
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <p>
        <b>{t.place(number)}</b>
        <span className="small">{number === 1 ? t.next : t.ahead(number - 1)}</span>
      </p>
    </LiveRegion>
  );
}
