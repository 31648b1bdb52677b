import './quality.css';
import type { CallState } from '../../../call/state.ts';
import type { Quality } from '../../../call/stats/on-demand/quality-feed.ts';
import { useText } from '../../../i18n/catalog.ts';
import { citizenQualityText } from '../../../i18n/citizen-quality.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import { CopyForSupport } from './CopyForSupport.tsx';
import { Graph } from './Graph.tsx';
import { MEASURES } from './measures.ts';
import { NumbersTable } from './NumbersTable.tsx';
import { type PersonQuality, peopleQuality } from './people-quality.ts';

interface QualityViewProps {
  facts: CallState;
  quality: Quality;
}

/** Words that help everybody, then lines for who reads lines, then a table for who hears it. */
export function QualityView({ facts, quality }: QualityViewProps) {
  const t = useText(citizenQualityText);
  const { samples, present } = quality;
  const people = peopleQuality(facts, present, t);
  const { path } = present;
  const way = path.up ?? path.down;
  return (
    <>
      <ul className="ql-people" tabIndex={-1} data-autofocus>
        {people.map(person => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
      <p className="ql-path">
        <b>{t.path.title}:</b> {way ? t.path[way] : samples.length === 0 ? t.measuring : t.nothing}
      </p>
      <div className="ql-graphs">
        {MEASURES.map(measure => (
          <Graph key={measure.name} measure={measure} samples={samples} />
        ))}
      </div>
      <Disclosure summary={t.table.title}>
        <NumbersTable samples={samples} />
      </Disclosure>
      <CopyForSupport people={people} quality={quality} />
    </>
  );
}

function Person({ person: { isOwn, name, level, words } }: { person: PersonQuality }) {
  const t = useText(citizenQualityText);
  return (
    <li className="ql-person" data-level={level}>
      <Icon of={level === 'good' ? icons.network : level === 'lost' ? icons.offline : icons.problem} />
      <div>
        <h3>{isOwn ? t.own : t.other}</h3>
        {name && <small>{name}</small>}
        {words.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </li>
  );
}
