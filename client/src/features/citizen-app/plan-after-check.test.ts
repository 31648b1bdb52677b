import { expect, it } from 'vitest';
import { done } from '../../call/check/rows.ts';
import { planAfterCheck } from './plan-after-check.ts';

const booked = { camera: true, mic: true, mode: 'video' } as const;
const ok = done('ok');
const rows = { camera: ok, mic: ok, sound: ok, network: ok, browser: ok };

it('as booked brings what works', () => {
  expect(planAfterCheck(booked, 'asBooked', { rows })).toEqual(booked);
  expect(planAfterCheck(booked, 'asBooked', { rows: { ...rows, camera: done('none') } }).camera).toBe(false);
});

it('who writes is neither seen nor heard; who telephones may be seen', () => {
  expect(planAfterCheck(booked, 'byText', { rows })).toEqual({ camera: false, mic: false, mode: 'chat' });
  expect(planAfterCheck(booked, 'byPhone', { rows })).toEqual({ camera: true, mic: false, mode: 'phone' });
});
