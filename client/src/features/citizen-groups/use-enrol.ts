import type { Enrolled, PublicGroupPage } from '@priyom/shared/api/groups';
import { useText } from '../../i18n/catalog.ts';
import { citizenGroupFormText } from '../../i18n/citizen-group-form.ts';
import type { GuestError } from '../citizen-app/rest.ts';
import type { GroupsApi } from './groups-api.ts';
import { useSolvedSending } from './use-solved-sending.ts';
import type { Wish } from './wish.ts';

interface EnrolUse {
  page: PublicGroupPage;
  api: Pick<GroupsApi, 'enrol'>;
  /** Reads the page again, with a fresh puzzle. */
  renew: () => Promise<PublicGroupPage | null>;
  onEnrolled: (enrolled: Enrolled) => void;
}

/** «Записаться» */
export function useEnrol({ page, api, renew, onEnrolled }: EnrolUse) {
  const { changed, ...words } = useText(citizenGroupFormText).failed;
  const { state, likely, send, fail } = useSolvedSending(page.puzzle, { ...words, invalidState: changed });
  const ask = (wish: Wish, { group, puzzle }: PublicGroupPage) =>
    send(JSON.stringify(wish), puzzle, command => api.enrol(group.id, { ...command, ...wish }));
  const enrol = async (wish: Wish) => {
    let answer = await ask(wish, page);
    if (!answer.ok && isWorthReading(answer.error)) {
      const fresh = await renew();
      // All else has been looked at here: a page that stood open for long has a puzzle that is no longer taken.
      const isStale = answer.error.code === 'VALIDATION' && fresh?.puzzle.challenge !== page.puzzle.challenge;
      if (fresh && isStale) answer = await ask(wish, fresh);
    }
    if (answer.ok) onEnrolled(answer.data);
    else fail(answer.error);
  };
  return { state, likely, enrol };
}

/** Whether the page itself may have become another: begun, cancelled, filled, a new text of a consent. */
const isWorthReading = ({ code }: GuestError): boolean => code !== 'OFFLINE' && code !== 'RATE_LIMITED';
