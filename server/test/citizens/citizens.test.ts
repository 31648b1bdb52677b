import { describe, expect, it } from 'vitest';
import { auditEventsModel } from '../../src/audit/model.ts';
import type { NewPerson } from '../../src/citizens/citizens.ts';
import { citizensModel } from '../../src/citizens/model.ts';
import { newId } from '../../src/platform/ids.ts';
import { useServer } from '../harness/foundation.ts';
import { openRaw } from '../harness/tamper.ts';

const server = useServer();
const scopeOf = () => ({ institutionId: newId() });
const person = (over: Partial<NewPerson> = {}): NewPerson => ({
  name: { surname: 'Условная', given: 'Вера', patronymic: 'Петровна' },
  birthDate: null,
  contact: { channel: 'phone', value: '8 (912) 345-67-89' },
  ...over,
});
const named = (surname: string, given: string, patronymic = '') => ({ name: { surname, given, patronymic } });

describe('a citizen', () => {
  it('is found again by the same contact and name, however they were typed', async () => {
    const { citizens } = server.it;
    const scope = scopeOf();
    const id = await citizens.keep(scope, 'booking-1:0', person());
    const same = person({
      ...named('условная', 'Вера'),
      contact: { channel: 'sms', value: '+7 912 345 67 89' },
      birthDate: '1990-05-04',
    });
    expect(await citizens.keep(scope, 'booking-2:0', same)).toBe(id);
    expect((await citizens.known(scope, [id])).get(id)).toMatchObject({
      name: { patronymic: 'Петровна' },
      birthDate: '1990-05-04',
    });
  });

  it('is another one with another name, contact, birth date or institution', async () => {
    const { citizens } = server.it;
    const scope = scopeOf();
    const others = [
      person({ birthDate: '1990-05-04' }),
      person({ birthDate: '1960-01-01' }),
      person(named('Условная', 'Вера', 'Ивановна')),
      person(named('Условная', 'Лада')),
      person({ contact: { channel: 'phone', value: '+79120000000' } }),
    ];
    const ids: string[] = [];
    for (const [index, other] of others.entries()) ids.push(await citizens.keep(scope, `booking:${index}`, other));
    ids.push(await citizens.keep(scopeOf(), 'booking:0', person()));
    expect(new Set(ids).size).toBe(6);
  });

  it('without a contact to find by is made once for each act', async () => {
    const { citizens } = server.it;
    const scope = scopeOf();
    const walkIn = person({ contact: { channel: 'inPerson', value: '' } });
    const ids = await Promise.all(Array.from({ length: 10 }, () => citizens.keep(scope, 'booking-1:0', walkIn)));
    expect(new Set(ids).size).toBe(1);
    expect(await citizens.keep(scope, 'booking-2:0', walkIn)).not.toBe(ids[0]);
  });

  it('stands in the database without a readable word', async () => {
    const scope = scopeOf();
    await server.it.citizens.keep(scope, 'booking-1:0', person());
    const raw = await openRaw(server.it.databaseName);
    const stored = JSON.stringify(await raw.all('citizens', scope));
    await raw.close();
    for (const word of ['Условная', 'Вера', '912', '345']) expect(stored).not.toContain(word);
  });

  it('once erased cannot be read or found by anybody', async () => {
    const { citizens, database } = server.it;
    const scope = scopeOf();
    const id = await citizens.keep(scope, 'booking-1:0', person());
    await citizens.erase(scope, id, { actor: { kind: 'staff', id: 'admin' }, basis: 'request' });
    expect((await citizens.known(scope, [id])).size).toBe(0);
    expect(await database.in(scope, citizensModel).findById(id)).toMatchObject({ tokens: [] });
    expect(await citizens.keep(scope, 'booking-2:0', person())).not.toBe(id);
    expect(await database.in(scope, auditEventsModel).find({ action: 'citizen.erase' })).toHaveLength(1);
  });
});
