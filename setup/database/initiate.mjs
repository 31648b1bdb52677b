// Run as a program, by a Node that the driver supports: initiate.mjs <port>. The driver is the server's own.
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isCode } from '../lock.mjs';
import { inRoot } from '../paths.mjs';

const ALREADY_INITIALIZED = 23;
const POLL_MS = 100;
const port = process.argv[2];

const { mongo } = (
  await import(pathToFileURL(createRequire(inRoot('server', 'package.json')).resolve('mongoose')).href)
).default;
const client = await mongo.MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`);
const admin = client.db('admin');
const configuration = { _id: 'priyom', members: [{ _id: 0, host: `127.0.0.1:${port}` }] };

try {
  await admin.command({ replSetInitiate: configuration });
} catch (error) {
  if (!isCode(error, ALREADY_INITIALIZED)) throw error;
}
while (!(await admin.command({ hello: 1 })).isWritablePrimary) await delay(POLL_MS);
await client.close();
