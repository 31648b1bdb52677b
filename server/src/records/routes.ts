import { SaveRegister, SignRegister } from '@priyom/shared/api/books';
import { CorrectProtocol, SaveProtocol, SignProtocol } from '@priyom/shared/api/protocols';
import type { Reach, Right } from '@priyom/shared/domain/staff/rights';
import { Router } from 'express';
import { IdParams } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import type { ModelDefinition } from '../platform/mongo/define-model.ts';
import type { Stored } from '../platform/mongo/scope.ts';
import { correctProtocol } from '../protocols/correct-protocol.ts';
import { type Protocol, protocolsModel } from '../protocols/model.ts';
import { saveProtocol } from '../protocols/save-protocol.ts';
import { openProtocolIfKept } from '../protocols/sealed-fields.ts';
import { signProtocol } from '../protocols/sign-protocol.ts';
import { viewProtocol } from '../protocols/view-protocol.ts';
import { saveRegister, signRegister } from '../registers/change-register.ts';
import { type Register, registersModel } from '../registers/model.ts';
import { viewRegister } from '../registers/view-register.ts';
import type { Auth } from '../sessions/auth.ts';
import { staffRoute } from '../sessions/staff-route.ts';
import { actorOf, authorize, type SignedIn } from '../staff/authorize.ts';
import { listProtocols, protocolRow } from './list-protocols.ts';
import type { RecordsPorts } from './ports.ts';

/** `/protocols… /consultations/:id/…` of `ROUTES`. */
export function recordRoutes(ports: RecordsPorts, auth: Auth): Router {
  const router = Router();
  addProtocols(router, ports, auth);
  addRegisters(router, ports, auth);
  return router;
}

function addProtocols(router: Router, ports: RecordsPorts, auth: Auth): void {
  router.get(
    '/protocols',
    staffRoute(auth, {}, async (_input, who) => {
      const reach = authorize(who, 'protocol.read');
      const list = await listProtocols(ports, who, reach);
      const citizenIds = list.map(each => each.citizenId);
      await seen(ports, who, { right: 'protocol.read', reach }, { kind: 'protocols', id: 'list' }, citizenIds);
      return { protocols: await Promise.all(list.map(each => protocolRow(ports, who, each))) };
    }),
  );
  router.get(
    '/protocols/:id',
    staffRoute(auth, { params: IdParams }, async ({ params }, who) =>
      shown(ports, who, await ports.database.in(who, protocolsModel).getById(params.id)),
    ),
  );
  router.get(
    '/consultations/:id/protocols',
    staffRoute(auth, { params: IdParams }, async ({ params }, who) => {
      authorize(who, 'protocol.read');
      const all = await ports.database
        .in(who, protocolsModel)
        .find({ consultationId: params.id }, { sort: { no: -1 } });
      // Nothing of a meeting that is none, or another institution's, is not nothing yet.
      if (all.length === 0) await ports.held.getHeld(who, params.id);
      const newest = all.filter(
        (each, index) => all.findIndex(other => other.partyIndex === each.partyIndex) === index,
      );
      newest.sort((one, other) => one.partyIndex - other.partyIndex);
      // A family that was erased leaves no words; the others of a group keep theirs.
      const words = await Promise.all(newest.map(each => openProtocolIfKept(ports.keys, who, each)));
      const kept = newest.filter((_each, index) => words[index] !== undefined);
      return { protocols: await Promise.all(kept.map(each => shown(ports, who, each))) };
    }),
  );
  router.put(
    '/protocols/:id',
    staffRoute(auth, { params: IdParams, body: SaveProtocol }, async ({ params, body }, who) => {
      await requireOf(ports, who, protocolsModel, 'protocol.write', params.id);
      // An autosave is not a lifecycle fact: `v` guards it, so its request id needs not come from the browser.
      const doc = await saveProtocol(ports, who, params.id, { requestId: newId(), actor: actorOf(who) }, body);
      return viewProtocol(ports, who, doc, who.staffId);
    }),
  );
  router.post(
    '/protocols/:id/sign',
    staffRoute(auth, { params: IdParams, body: SignProtocol }, async ({ params, body }, who) => {
      await requireOf(ports, who, protocolsModel, 'protocol.write', params.id);
      const command = { requestId: body.requestId, actor: actorOf(who) };
      return shown(ports, who, await signProtocol(ports, who, params.id, command, body), 'protocol.write');
    }),
  );
  router.post(
    '/protocols/:id/correct',
    staffRoute(auth, { params: IdParams, body: CorrectProtocol }, async ({ params, body }, who) => {
      await requireOf(ports, who, protocolsModel, 'protocol.write', params.id);
      const command = { requestId: body.requestId, actor: actorOf(who) };
      return shown(ports, who, await correctProtocol(ports, who, params.id, command, body.reason), 'protocol.write');
    }),
  );
}

/** A protocol within the reader's reach; each opening is on the audit record (D35). */
async function shown(ports: RecordsPorts, who: SignedIn, doc: Protocol, right: Right = 'protocol.read') {
  const reach = requireReach(who, right, doc);
  await seen(ports, who, { right, reach }, { kind: 'protocol', id: doc._id }, [doc.citizenId]);
  return viewProtocol(ports, who, doc, who.staffId);
}

function addRegisters(router: Router, ports: RecordsPorts, auth: Auth): void {
  router.get(
    '/consultations/:id/register',
    staffRoute(auth, { params: IdParams }, async ({ params }, who) => {
      authorize(who, 'journal.read');
      return shownRegister(ports, who, await ports.database.in(who, registersModel).getById(params.id));
    }),
  );
  router.put(
    '/consultations/:id/register',
    staffRoute(auth, { params: IdParams, body: SaveRegister }, async ({ params, body }, who) => {
      await requireOf(ports, who, registersModel, 'register.write', params.id);
      const command = { requestId: newId(), actor: actorOf(who) };
      return shownRegister(ports, who, await saveRegister(ports, who, params.id, command, body), 'register.write');
    }),
  );
  router.post(
    '/consultations/:id/register/sign',
    staffRoute(auth, { params: IdParams, body: SignRegister }, async ({ params, body }, who) => {
      await requireOf(ports, who, registersModel, 'register.write', params.id);
      const command = { requestId: body.requestId, actor: actorOf(who) };
      return shownRegister(ports, who, await signRegister(ports, who, params.id, command, body), 'register.write');
    }),
  );
}

async function shownRegister(ports: RecordsPorts, who: SignedIn, doc: Register, right: Right = 'journal.read') {
  const reach = requireReach(who, right, doc);
  const { parties } = await ports.held.getHeld(who, doc._id);
  const citizenIds = parties.map(party => party.citizenId);
  await seen(ports, who, { right, reach }, { kind: 'register', id: doc._id }, citizenIds);
  return viewRegister(ports, who, doc, who.staffId);
}

/** Asked before anything is done, so that a refusal leaves nothing behind; the role first, then whose paper it is. */
async function requireOf<T extends Stored & Paper>(
  ports: RecordsPorts,
  who: SignedIn,
  model: ModelDefinition<T>,
  right: Right,
  id: string,
): Promise<void> {
  authorize(who, right);
  requireReach(who, right, await ports.database.in(who, model).getById(id));
}

type Paper = Pick<Protocol, 'authorId' | 'departmentId'>;

function requireReach(who: SignedIn, right: Right, paper: Paper): Reach {
  return authorize(who, right, { staffId: paper.authorId, departmentId: paper.departmentId });
}

function seen(
  ports: RecordsPorts,
  who: SignedIn,
  { right, reach }: { right: Right; reach: Reach },
  subject: { kind: string; id: string },
  citizenIds: readonly string[],
): Promise<void> {
  const entry = { actor: actorOf(who), action: right, subject, basis: reach };
  return ports.audit.record(who, { ...entry, citizenIds: [...new Set(citizenIds)] });
}
