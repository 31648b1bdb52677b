import { expect, it } from 'vitest';
import { addInstitution } from '../../src/seed/add-institution.ts';
import { loadPolicy } from '../../src/seed/policy-files.ts';
import { InstitutionFile } from '../../src/seed/schema.ts';
import { useVisits } from '../visits/fixture.ts';

const visits = useVisits();

const fileOf = (slug: string, login: string, skills?: string[]) => {
  const name = { surname: 'Условная', given: 'Анна', patronymic: '' };
  const person = { login, name, position: 'психолог', roles: ['specialist'], department: 'help' };
  return InstitutionFile.parse({
    ...{ slug, name: 'Центр', shortName: 'Центр', zone: 'Europe/Moscow', region: 'Область' },
    ...{ phone: '+7 000', technicianPhone: '+7 000', departments: [{ code: 'help', name: 'Отделение' }] },
    staff: [{ ...person, ...(skills && { skills }) }],
  });
};

it('the command said again says anew what people can help with, of this house alone', async () => {
  const policy = await loadPolicy('resident-centre', 'Центр');
  const add = async (...file: Parameters<typeof fileOf>) => {
    const house = await addInstitution(visits.it, fileOf(...file), policy, 'first-password');
    return (await visits.it.directory.staff(house)).map(({ skills }) => skills);
  };
  expect(await add('one', 'one.anna')).toEqual([[]]);
  expect(await add('one', 'one.anna', ['Кризис', 'кризис '])).toEqual([['кризис']]);
  expect(await add('one', 'one.anna')).toEqual([['кризис']]);
  expect(await add('two', 'one.anna', ['право'])).toEqual([]);
  expect(await add('one', 'one.anna', [])).toEqual([[]]);
});
