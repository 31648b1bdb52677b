import { expect, it } from 'vitest';
import { done } from '../../../call/check/rows.ts';
import { ru } from '../../../i18n/citizen-advice.ts';
import { adviceOf } from './help-steps.ts';
import type { ThisBrowser } from './this-browser.ts';

const windows: ThisBrowser = { system: 'windows', family: 'chromium' };
const iphone: ThisBrowser = { system: 'ios', family: 'safari' };

it('a page that was denied is mended at the address, where this browser has its switch', () => {
  const denied = done('denied', '', 'page');
  expect(adviceOf('mic', denied, windows, ru, 'Микрофон')).toMatchObject({ showsAddressBar: true });
  expect(adviceOf('mic', denied, iphone, ru, 'Микрофон')?.steps[0]).toContain('аА');
});

it('a device that the system keeps is mended in its settings, not in the browser', () => {
  const steps = adviceOf('camera', done('denied', '', 'system'), windows, ru, 'Микрофон')?.steps.join(' ');
  expect(steps).toContain('Параметры');
  expect(steps).not.toContain('адреса');
});

it('every failure of a device has steps, and the last one leads back', () => {
  for (const result of ['denied', 'none', 'busy', 'silent', 'failed'] as const) {
    const advice = adviceOf('mic', done(result), windows, ru, 'Микрофон');
    expect(advice?.steps.length, result).toBeGreaterThan(1);
    expect(advice?.steps.at(-1)).toBe(ru.steps.comeBack);
  }
});

it('what works needs no advice', () => {
  expect(adviceOf('camera', done('ok'), windows, ru, 'Микрофон')).toBeNull();
  expect(adviceOf('network', done('ok'), windows, ru, 'Микрофон')).toBeNull();
});
