import { expect, it } from 'vitest';
import { done } from '../../call/check/rows.ts';
import { planAfterCheck } from './plan-after-check.ts';

const booked = { camera: true, mic: true, mode: 'video' } as const;
const ok = done('ok');
const rows = { camera: ok, mic: ok, sound: ok, network: ok, browser: ok };

it('as booked brings what works', () => {
  expect(planAfterCheck(booked, 'asBooked', { rows })).toMatchObject(booked);
  expect(planAfterCheck(booked, 'asBooked', { rows: { ...rows, camera: done('none') } }).camera).toBe(false);
});

it('who writes is neither seen nor heard; who telephones may be seen', () => {
  expect(planAfterCheck(booked, 'byText', { rows })).toMatchObject({ camera: false, mic: false, mode: 'chat' });
  expect(planAfterCheck(booked, 'byPhone', { rows })).toMatchObject({ camera: true, mic: false, mode: 'phone' });
});

it('what was found goes on to the specialist, whichever way the person goes', () => {
  const found = { camera: 'denied', mic: 'silent', sound: 'ok', network: 'ok' };
  const bad = { ...rows, camera: done('denied'), mic: done('silent') };
  expect(planAfterCheck(booked, 'asBooked', { rows: bad }).found).toEqual(found);
  expect(planAfterCheck(booked, 'byText', { rows: bad }).found).toEqual(found);
});
