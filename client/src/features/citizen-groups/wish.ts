import type { Enrolling, ShownAs } from '@priyom/shared/domain/enrolment/schema';
import type { ConsentView } from '../citizen-frame/visit.ts';
import type { EnrolBody } from './groups-api.ts';
import { type ContactFault, contactOf, type NameFault, nameOf } from './typed.ts';

export type Need = Enrolling['needs'][number];

/** What is typed and ticked. In memory alone: whoever sits down next at a public computer finds nothing of it. */
export interface Typed {
  name: string;
  contact: string;
  shownAs: ShownAs;
  alias: string;
  needs: readonly Need[];
  /** Hashes of the texts that were agreed to: a text that changes meanwhile is not agreed to. */
  ticked: readonly string[];
}

export const NOTHING_TYPED: Typed = { name: '', contact: '', shownAs: 'first', alias: '', needs: [], ticked: [] };

export const LONGEST_ALIAS = 40;

export interface Faults {
  name?: NameFault;
  contact?: ContactFault;
  alias?: 'empty' | 'long';
  /** Required and not ticked. */
  consents: readonly string[];
}

/** As the server takes it, but for the proof; `requestId` is another one's. */
export type Wish = Omit<EnrolBody, 'requestId' | 'proof'>;
export type Filled = { ok: true; wish: Wish } | { ok: false; faults: Faults };

export function wishOf(typed: Typed, consents: readonly ConsentView[]): Filled {
  const name = nameOf(typed.name);
  const contact = contactOf(typed.contact);
  const alias = typed.alias.trim();
  const aliasFault = typed.shownAs === 'alias' ? faultOfAlias(alias) : undefined;
  const missing = consents.filter(({ required, textHash }) => required && !typed.ticked.includes(textHash));
  if (name.ok && contact.ok && !aliasFault && missing.length === 0) {
    const given = consents
      .filter(({ textHash }) => typed.ticked.includes(textHash))
      .map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
    const { shownAs, needs } = typed;
    return {
      ok: true,
      wish: { person: name.person, contact: contact.contact, shownAs, alias, needs: [...needs], given },
    };
  }
  return {
    ok: false,
    faults: {
      ...(!name.ok && { name: name.fault }),
      ...(!contact.ok && { contact: contact.fault }),
      ...(aliasFault && { alias: aliasFault }),
      consents: missing.map(({ textHash }) => textHash),
    },
  };
}

function faultOfAlias(alias: string): 'empty' | 'long' | undefined {
  if (alias === '') return 'empty';
  return alias.length > LONGEST_ALIAS ? 'long' : undefined;
}
