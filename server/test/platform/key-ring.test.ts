import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { KeyRing } from '../../src/platform/crypto/key-ring.ts';
import { keysModel } from '../../src/platform/crypto/keys-model.ts';
import { normalisePhone } from '../../src/platform/crypto/normalise.ts';
import { hashPassword, verifyPassword } from '../../src/platform/crypto/password.ts';
import { newId } from '../../src/platform/ids.ts';
import { ManualClock } from '../harness/clock.ts';
import { useDatabase } from '../harness/database.ts';

const test = useDatabase();
const masterKey = randomBytes(32);
const ring = (key = masterKey) => new KeyRing(test.db, key, new ManualClock());
const scopeOf = () => ({ institutionId: newId() });
const Names = z.object({ surname: z.string() });
const PLACE = { documentId: 'doc-1', field: 'pd' };

describe('personal data', () => {
  it('comes back on another server with the same master key', async () => {
    const scope = scopeOf();
    const keyId = await ring().dataKeyFor(scope, 'citizen:1');
    const sealed = await ring().seal(scope, keyId, PLACE, { surname: 'Условная' });
    expect(sealed).not.toContain('Условная');
    expect(await ring().open(scope, sealed, PLACE, Names)).toEqual({ surname: 'Условная' });
    await expect(ring(randomBytes(32)).open(scope, sealed, PLACE, Names)).rejects.toThrow();
  });

  it('does not open in another field, document or institution, nor with one bit changed', async () => {
    const scope = scopeOf();
    const keys = ring();
    const keyId = await keys.dataKeyFor(scope, 'citizen:1');
    const sealed = await keys.seal(scope, keyId, PLACE, { surname: 'Условная' });
    await expect(keys.open(scope, sealed, { ...PLACE, field: 'reason' }, Names)).rejects.toThrow();
    await expect(keys.open(scope, sealed, { ...PLACE, documentId: 'doc-2' }, Names)).rejects.toThrow();
    await expect(keys.open(scopeOf(), sealed, PLACE, Names)).rejects.toThrow();
    const at = sealed.length - 12;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    await expect(keys.open(scope, changed, PLACE, Names)).rejects.toThrow();
  });

  it('is erased with its key, for one citizen only', async () => {
    const scope = scopeOf();
    const keys = ring();
    const [one, two] = [await keys.dataKeyFor(scope, 'citizen:1'), await keys.dataKeyFor(scope, 'citizen:2')];
    const sealedOne = await keys.seal(scope, one, PLACE, { surname: 'Первая' });
    const sealedTwo = await keys.seal(scope, two, PLACE, { surname: 'Вторая' });
    await keys.destroy(scope, one);
    await expect(keys.open(scope, sealedOne, PLACE, Names)).rejects.toMatchObject({ details: { erased: true } });
    expect(await keys.openIfKept(scope, sealedOne, PLACE, Names)).toBeUndefined();
    expect(await keys.open(scope, sealedTwo, PLACE, Names)).toEqual({ surname: 'Вторая' });
    expect(await test.db.in(scope, keysModel).findById(one)).toMatchObject({ wrapped: '' });
  });

  it('fifty servers that need a new key at once make one', async () => {
    const scope = scopeOf();
    const ids = await Promise.all(Array.from({ length: 50 }, () => ring().dataKeyFor(scope, 'citizen:1')));
    expect(new Set(ids).size).toBe(1);
    expect(await test.db.in(scope, keysModel).count({ subject: 'citizen:1' })).toBe(1);
  });

  it('is found by what was typed differently, inside its institution only', async () => {
    const scope = scopeOf();
    const keys = ring();
    const token = await keys.searchToken(scope, 'surname', 'Тестёва ');
    expect(await keys.searchToken(scope, 'surname', 'тестева')).toBe(token);
    expect(await keys.searchToken(scope, 'name', 'тестева')).not.toBe(token);
    expect(await keys.searchToken(scopeOf(), 'surname', 'тестева')).not.toBe(token);
  });

  it.each(['8 (912) 345-67-89', '+7 912 345 67 89', '9123456789', '79123456789'])('phone %s is one number', typed => {
    expect(normalisePhone(typed)).toBe('+79123456789');
  });
});

describe('password', () => {
  it('is kept as argon2id and checked', async () => {
    const stored = await hashPassword('Верный-пароль-1');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword('Верный-пароль-1', stored)).toBe(true);
    expect(await verifyPassword('верный-пароль-1', stored)).toBe(false);
  });
});
