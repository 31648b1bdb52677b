import type { Right, Role } from '@priyom/shared/domain/staff/rights';
import { describe, expect, it } from 'vitest';
import { authorize, type Owned, type SignedIn } from '../../src/staff/authorize.ts';

const who = (roles: Role[]): SignedIn => ({
  institutionId: 'i-1',
  staffId: 'anna',
  sessionId: 's-1',
  roles,
  departmentIds: ['help'],
  accessUntil: new Date(0),
});
const OWN: Owned = { staffId: 'anna', departmentId: 'help' };
const COLLEAGUES: Owned = { staffId: 'petr', departmentId: 'help' };
const ELSEWHERE: Owned = { staffId: 'olga', departmentId: 'rehab' };

describe('a right reaches', () => {
  it.each<[Role[], Right, Owned | undefined, string]>([
    [['specialist'], 'journal.read', OWN, 'own'],
    [['specialist'], 'journal.read', COLLEAGUES, 'FORBIDDEN'],
    [['head'], 'journal.read', COLLEAGUES, 'department'],
    [['head'], 'journal.read', ELSEWHERE, 'FORBIDDEN'],
    [['director'], 'journal.read', ELSEWHERE, 'institution'],
    [['technician'], 'journal.read', OWN, 'FORBIDDEN'],
    [['specialist', 'head'], 'journal.read', COLLEAGUES, 'department'],
    [[], 'policy.read', undefined, 'FORBIDDEN'],
    [['head'], 'journal.read', {}, 'FORBIDDEN'],
  ])('%j %s over %j: %s', (roles, right, owned, expected) => {
    const result = (() => {
      try {
        return authorize(who(roles), right, owned);
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    })();
    expect(result).toBe(expected);
  });
});
