import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { dropOutdatedIndexes } from '../../src/platform/mongo/outdated-indexes.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { useDatabase } from '../harness/database.ts';
import { databaseUri } from '../harness/uri.ts';

const data = useDatabase();

it('an index of an earlier version goes at the next start, and only that', async () => {
  const connection = await mongoose.createConnection(databaseUri(data.name)).asPromise();
  const protocols = connection.collection(protocolsModel.name);
  const before = (await protocols.indexes()).map(({ name }) => name);
  await protocols.createIndex({ consultationId: 1, partyIndex: 1, status: 1 });
  await data.db.prepare();
  expect((await protocols.indexes()).map(({ name }) => name)).toEqual(before);
  await connection.dropCollection(protocolsModel.name);
  await dropOutdatedIndexes(connection);
  await connection.close();
});
