import { expect, it } from 'vitest';
import { participant } from './participant-fixture.ts';
import { CALLED } from './snapshot-fixture.ts';
import type { OwnNetwork } from './state.ts';
import { whoseNetwork } from './whose-network.ts';

const people = [participant({ id: 'me', role: 'citizen' }), participant({ id: 'lead', role: 'lead' })];
const snapshot = { ...CALLED, participants: people };
const good: OwnNetwork = { level: 'good', side: null, since: 0, roundTripMs: 40, voiceOnly: false };
const bad = (side: OwnNetwork['side']): OwnNetwork => ({ ...good, level: 'veryWeak', side });
const whose = (network: OwnNetwork, networkOfOthers = {}) => whoseNetwork({ network, networkOfOthers, snapshot });

it('a good network is nobody’s trouble', () => {
  expect(whose(good)).toBeNull();
});

it('what is measured here is one’s own', () => {
  expect(whose(bad('up'))).toBe('me');
  expect(whose(bad('both'), { lead: 'weak' })).toBe('me');
});

it('what the other’s way up loses is missing here too: it is theirs', () => {
  expect(whose(bad('down'), { lead: 'veryWeak' })).toBe('lead');
  expect(whose(bad('down'))).toBe('me');
});

it('theirs alone is theirs, and of somebody who has gone nothing is left', () => {
  expect(whose(good, { lead: 'weak' })).toBe('lead');
  expect(whose(good, { gone: 'lost' })).toBeNull();
});
