import { expect, it } from 'vitest';
import * as z from 'zod';
import { TabMemory } from '../../call/tab-memory.ts';
import { Typed } from './typed.ts';

function tabStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const Text = z.string();

it('what was typed outlives a reload of the tab, for whoever typed it alone', () => {
  const storage = tabStorage();
  const tab = () => new Typed(new TabMemory('staff', () => storage));
  const before = tab();
  before.belongsTo('anna');
  before.keep('cancel a1', 'Заболела');
  before.keep('note l1', 'Готово');
  before.forget('note l1');

  const again = tab();
  expect(again.whose).toBe('anna');
  again.belongsTo('anna');
  expect([again.recall('cancel a1', Text), again.recall('note l1', Text)]).toEqual(['Заболела', null]);

  const other = tab();
  other.belongsTo('boris');
  expect(other.recall('cancel a1', Text)).toBeNull();
  expect([...storage.items.values()].join()).not.toContain('Заболела');
});

it('nothing is left after a sign-out, and nobody keeps anything before the next sign-in', () => {
  const storage = tabStorage();
  const typed = new Typed(new TabMemory('staff', () => storage));
  typed.belongsTo('anna');
  typed.keep('cancel a1', 'Заболела');
  typed.forgetAll();
  typed.keep('cancel a1', 'ещё');
  expect(storage.items.size).toBe(0);
  expect(typed.whose).toBeNull();
});

it('where storage is refused or spoilt the texts live as long as the page', () => {
  const refused = new Typed(
    new TabMemory('staff', () => {
      throw new Error('refused');
    }),
  );
  refused.belongsTo('anna');
  refused.keep('cancel a1', 'Заболела');
  expect(refused.recall('cancel a1', Text)).toBe('Заболела');
  expect(refused.recall('cancel a1', z.number())).toBeNull();
  const storage = tabStorage();
  storage.setItem('priyom.staff.typed', '{"whose":1}');
  expect(new Typed(new TabMemory('staff', () => storage)).whose).toBeNull();
});
