import { SaveRegister, SignRegister } from '@priyom/shared/api/books';
import { CorrectProtocol, SaveProtocol, SignProtocol } from '@priyom/shared/api/protocols';
import type { Right } from '@priyom/shared/domain/staff/rights';
import { Router } from 'express';
import { IdParams } from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import { correctProtocol } from '../protocols/correct-protocol.ts';
import { type Protocol, protocolsModel } from '../protocols/model.ts';
import { saveProtocol } from '../protocols/save-protocol.ts';
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
      authorize(who, 'protocol.read');
      const list = await listProtocols(ports, who);
      await seen(
        ports,
        who,
        'protocol.read',
        'protocols',
        'list',
        list.map(each => each.citizenId),
      );
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
      const newest = all.filter(
        (each, index) => all.findIndex(other => other.partyIndex === each.partyIndex) === index,
      );
      newest.sort((one, other) => one.partyIndex - other.partyIndex);
      return { protocols: await Promise.all(newest.map(each => shown(ports, who, each))) };
    }),
  );
  router.put(
    '/protocols/:id',
    staffRoute(auth, { params: IdParams, body: SaveProtocol }, async ({ params, body }, who) => {
      // An autosave is not a lifecycle fact: `v` guards it, so its request id needs not come from the browser.
      const doc = await saveProtocol(ports, who, params.id, { requestId: newId(), actor: actorOf(who) }, body);
      return viewProtocol(ports, who, doc, who.staffId);
    }),
  );
  router.post(
    '/protocols/:id/sign',
    staffRoute(auth, { params: IdParams, body: SignProtocol }, async ({ params, body }, who) => {
      const command = { requestId: body.requestId, actor: actorOf(who) };
      return shown(ports, who, await signProtocol(ports, who, params.id, command, body), 'protocol.write');
    }),
  );
  router.post(
    '/protocols/:id/correct',
    staffRoute(auth, { params: IdParams, body: CorrectProtocol }, async ({ params, body }, who) => {
      const command = { requestId: body.requestId, actor: actorOf(who) };
      return shown(ports, who, await correctProtocol(ports, who, params.id, command, body.reason), 'protocol.write');
    }),
  );
}

/** A protocol within the reader's reach; each opening is on the audit record (D35). */
async function shown(ports: RecordsPorts, who: SignedIn, doc: Protocol, right: Right = 'protocol.read') {
  authorize(who, right, { staffId: doc.authorId, departmentId: doc.departmentId });
  await seen(ports, who, right, 'protocol', doc._id, [doc.citizenId]);
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
      const command = { requestId: newId(), actor: actorOf(who) };
      return shownRegister(ports, who, await saveRegister(ports, who, params.id, command, body));
    }),
  );
  router.post(
    '/consultations/:id/register/sign',
    staffRoute(auth, { params: IdParams, body: SignRegister }, async ({ params, body }, who) => {
      const command = { requestId: body.requestId, actor: actorOf(who) };
      return shownRegister(ports, who, await signRegister(ports, who, params.id, command, body));
    }),
  );
}

async function shownRegister(ports: RecordsPorts, who: SignedIn, doc: Register) {
  authorize(who, 'journal.read', { staffId: doc.authorId, departmentId: doc.departmentId });
  const { parties } = await ports.held.getHeld(who, doc._id);
  await seen(
    ports,
    who,
    'journal.read',
    'register',
    doc._id,
    parties.map(party => party.citizenId),
  );
  return viewRegister(ports, who, doc, who.staffId);
}

function seen(
  ports: RecordsPorts,
  who: SignedIn,
  right: Right,
  kind: string,
  id: string,
  citizenIds: string[],
): Promise<void> {
  return ports.audit.record(who, {
    actor: actorOf(who),
    action: right,
    subject: { kind, id },
    citizenIds: [...new Set(citizenIds)],
    basis: right,
    result: 'ok',
  });
}
