import { expect, it } from 'vitest';
import { createDeviceCheck } from './device-check.ts';
import { WAITING } from './rows.ts';

it('what the meeting does not use is neither opened nor asked about', async () => {
  const check = createDeviceCheck({ consultationId: 'c', role: 'staff', clientId: 'd', rows: [] });
  await check.start();
  await check.again('camera');
  expect(Object.values(check.store.getState().rows)).toEqual(Array.from({ length: 5 }, () => WAITING));
});
