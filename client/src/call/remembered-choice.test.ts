import { afterEach, expect, test, vi } from 'vitest';

function tab() {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

/** The page is loaded anew in the same tab. */
async function reloaded() {
  vi.resetModules();
  return import('./remembered-choice.ts');
}

afterEach(() => vi.unstubAllGlobals());

test('who hides the own picture from oneself finds it hidden after a reload of the tab, and can show it again', async () => {
  tab();
  const page = await reloaded();
  expect(page.isSelfHidden.getState()).toBe(false);
  page.hideSelf(true);
  const again = await reloaded();
  expect(again.isSelfHidden.getState()).toBe(true);
  again.hideSelf(false);
  expect((await reloaded()).isSelfHidden.getState()).toBe(false);
});

test('a quick exit leaves nothing of it, nor of the devices', async () => {
  const kept = tab();
  const page = await reloaded();
  page.hideSelf(true);
  page.rememberWishes('c1', { mic: true, camera: true });
  expect(kept.size).toBe(2);
  page.forgetWishes('c1');
  expect([...kept]).toEqual([]);
});
