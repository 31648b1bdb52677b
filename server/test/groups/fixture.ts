import { createHash } from 'node:crypto';
import { Enrolled, type EnrolmentView, GroupPage, PublicGroupPage } from '@priyom/shared/api/groups';
import { zeroBits } from '@priyom/shared/domain/enrolment/zero-bits';
import { newId } from '../../src/platform/ids.ts';
import { Browser } from '../harness/browser.ts';
import { read, type Worker } from '../visits/fixture.ts';

/** An evening of twelve parents, as the registrar types it. */
export function announcement(specialist: Pick<Worker, 'staffId'>, over: Record<string, unknown> = {}) {
  return {
    requestId: newId(),
    specialistId: specialist.staffId,
    title: 'Сон и режим дня',
    about: 'Разберём вечер по шагам.',
    forWhom: 'Для родителей детей от 3 до 8 лет',
    places: 12,
    date: '2037-11-26',
    time: '14:00',
    minutes: 45,
    method: 'video',
    ...over,
  };
}

export async function announced(who: Worker, specialist: Pick<Worker, 'staffId'>, over: Record<string, unknown> = {}) {
  const { group } = await read(GroupPage, await who.browser.post('/api/groups', announcement(specialist, over)));
  return group;
}

export async function published(who: Worker, specialist: Pick<Worker, 'staffId'>, over: Record<string, unknown> = {}) {
  const { id } = await announced(who, specialist, over);
  const answer = await who.browser.post(`/api/groups/${id}/publish`, { requestId: newId() });
  return (await read(GroupPage, answer)).group;
}

export const person = (number: number) => ({
  person: { surname: `Условная${number}`, given: 'Мария', patronymic: 'Ивановна' },
  contact: { channel: 'phone', value: `+7000000${1000 + number}` },
  shownAs: 'alias',
  alias: `Ласточка ${number}`,
});

export async function publicPage(base: string, id: string): Promise<PublicGroupPage> {
  return read(PublicGroupPage, await new Browser(base).get(`/api/public/groups/${id}`));
}

/** As the page does it while somebody types. */
export function solved({ challenge, bits }: PublicGroupPage['puzzle']) {
  for (let nonce = 0; ; nonce += 1) {
    const hash = createHash('sha256').update(`${challenge}:${nonce}`).digest();
    if (zeroBits(hash) >= bits) return { challenge, nonce };
  }
}

/** Everything that the page sends for one person. */
export function wishOf(page: PublicGroupPage, number: number, over: Record<string, unknown> = {}) {
  const given = page.consents.map(({ purpose, version, textHash }) => ({ purpose, version, textHash }));
  return { requestId: newId(), ...person(number), given, proof: solved(page.puzzle), ...over };
}

export async function enrols(base: string, id: string, number: number): Promise<EnrolmentView> {
  const wish = wishOf(await publicPage(base, id), number);
  const answer = await read(Enrolled, await new Browser(base).post(`/api/public/groups/${id}/enrol`, wish));
  if (answer.kind !== 'enrolled') throw new Error('enrolled before');
  return answer.enrolment;
}
