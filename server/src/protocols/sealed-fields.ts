import { ProtocolBody } from '@priyom/shared/api/protocols';
import * as z from 'zod';
import { type KeyRing, STAFF_SUBJECT } from '../platform/crypto/key-ring.ts';
import type { Scope } from '../platform/mongo/scope.ts';
import { FinalText, type Protocol } from './model.ts';

const Text = z.string();
type Whose = Pick<Protocol, '_id' | 'citizenId'>;

/** The words of a protocol, opened. Fields of a protocol are sealed with the served person's key. */
export async function openProtocol(keys: KeyRing, scope: Scope, doc: Protocol) {
  const open = <V>(field: string, sealed: string, schema: z.ZodType<V>) =>
    keys.open(scope, sealed, { documentId: doc._id, field }, schema);
  return {
    body: await open('body', doc.body, ProtocolBody),
    privateNotes: await open('privateNotes', doc.privateNotes, Text),
    correctionReason: doc.correctionReason ? await open('correctionReason', doc.correctionReason, Text) : '',
    final: doc.final ? await open('final', doc.final, FinalText) : null,
    signerName: doc.signature ? await open('signer', doc.signature.name, Text) : '',
  };
}

export type OpenedProtocol = Awaited<ReturnType<typeof openProtocol>>;

/** As `openProtocol`; undefined when the served person was erased: then there are no words left. */
export async function openProtocolIfKept(keys: KeyRing, scope: Scope, doc: Protocol) {
  const isKept = await keys.openIfKept(scope, doc.body, { documentId: doc._id, field: 'body' }, ProtocolBody);
  return isKept && openProtocol(keys, scope, doc);
}

export async function sealField(keys: KeyRing, scope: Scope, doc: Whose, field: string, value: unknown) {
  const keyId = await keys.dataKeyFor(scope, `citizen:${doc.citizenId}`);
  return keys.seal(scope, keyId, { documentId: doc._id, field }, value);
}

/** The signer's name outlives the citizen's data: it is the institution's. */
export async function sealSigner(keys: KeyRing, scope: Scope, documentId: string, name: string) {
  const keyId = await keys.dataKeyFor(scope, STAFF_SUBJECT);
  return keys.seal(scope, keyId, { documentId, field: 'signer' }, name);
}
