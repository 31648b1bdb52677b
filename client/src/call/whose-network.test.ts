import { expect, it } from 'vitest';
import { participant } from './participant-fixture.ts';
import { CALLED } from './snapshot-fixture.ts';
import type { OwnNetwork } from './state.ts';
import { whoseNetwork } from './whose-network.ts';

const people = [participant({ id: 'me', role: 'citizen' }), participant({ id: 'lead', role: 'lead' })];
const snapshot = { ...CALLED, participants: people };
const good: OwnNetwork = { level: 'good', side: null, since: 0, roundTripMs: 40, voiceOnly: false };
const bad = (side: OwnNetwork['side']): OwnNetwork => ({ ...good, level: 'veryWeak', side });
const whose = (network: OwnNetwork, ownAtSfu: 'good' | 'veryWeak' = 'good', networkOfOthers = {}) =>
  whoseNetwork({ network, ownAtSfu, networkOfOthers, snapshot });

it('a good network is nobody’s trouble', () => {
  expect(whose(good)).toBeNull();
});

it('what the sfu knows of one’s own way is one’s own, and so is what nobody else explains', () => {
  expect(whose(bad('down'), 'veryWeak', { lead: 'weak' })).toBe('me');
  expect(whose(bad('both'))).toBe('me');
});

it('what the other’s way up loses is missing here too: it is theirs', () => {
  expect(whose(bad('down'), 'good', { lead: 'veryWeak' })).toBe('lead');
});

it('theirs alone is theirs, and of somebody who has gone nothing is left', () => {
  expect(whose(good, 'good', { lead: 'weak' })).toBe('lead');
  expect(whose(good, 'good', { gone: 'lost' })).toBeNull();
});
