// Run as a program, by a Node that the driver supports: initiate.mjs <port>. The driver is the server's own.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.mjs';
import { becomePrimary } from './replica-set.mjs';

const port = process.argv[2];
const { mongo } = (
  await import(pathToFileURL(createRequire(inRoot('server', 'package.json')).resolve('mongoose')).href)
).default;
const client = await mongo.MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`);
const admin = client.db('admin');
try {
  await becomePrimary(command => admin.command(command), `127.0.0.1:${port}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.close();
}
