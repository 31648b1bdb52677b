import type { Actor } from '@priyom/shared/actor';
import type { AuditTrail } from '../audit/audit.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { actorOf } from '../staff/authorize.ts';
import { type Aim, isDenied, recordDenied } from '../staff/record-denied.ts';
import type { Gate, Who } from './gate.ts';

/** Of the page's own making: they name nothing of anybody's. */
const OWN: readonly string[] = ['requestId', 'clientId'];

/**
 * D35: who reaches for a session, a person or a record that is not theirs is on record, whoever they are and whatever they
 * name it by. What they ask of the place they are in themselves is not.
 */
export async function recordReach(
  { audit, gate }: { audit: AuditTrail; gate: Gate },
  who: Who,
  { action, params }: { action: string; params: unknown },
  error: unknown,
): Promise<void> {
  if (!isDenied(error)) return;
  const named = namedIn(params);
  const known = named && (await whoIs(gate, who));
  if (known) await recordDenied(audit, known.scope, known.actor, { action, ...named }, error);
}

/** The first field that holds an id; a session before anything in it. */
function namedIn(params: unknown): Omit<Aim, 'action'> | null {
  if (typeof params !== 'object' || params === null) return null;
  const ids = Object.entries(params).flatMap(([key, id]) =>
    /^\w+Id$/.test(key) && !OWN.includes(key) && typeof id === 'string' ? [{ kind: key.slice(0, -2), id }] : [],
  );
  return ids.find(({ kind }) => kind === 'consultation') ?? ids[0] ?? null;
}

async function whoIs(gate: Gate, who: Who): Promise<{ scope: Scope; actor: Actor } | null> {
  if (who.kind === 'staff') return { scope: who.staff, actor: actorOf(who.staff) };
  const own = await gate.homeOf(who.token);
  return own && { scope: own, actor: { kind: 'guest', id: own.invitationId } };
}
