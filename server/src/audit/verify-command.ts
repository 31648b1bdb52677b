import { pino } from 'pino';
import { verifyBooks } from '../books/verify-books.ts';
import type { Finding } from '../platform/chain/verify-chain.ts';
import { connectDatabase, describeUri } from '../platform/mongo/connect.ts';
import { verifyAudit } from './verify.ts';

/** `node server/src/audit/verify-command.ts`: exit code 0 when every chain is whole, 1 when not, 2 when it can't tell. */
async function verifyAll(uri: string): Promise<boolean> {
  const database = await connectDatabase({ uri, log: pino({ level: 'silent' }), patienceMs: 5000 });
  try {
    console.info(`Verifying ${describeUri(uri)}`);
    const audit = report('audit', await verifyAudit(database));
    const books = report('books', await verifyBooks(database));
    return audit && books;
  } finally {
    await database.close();
  }
}

function report(name: string, result: { chains: number; records: number; findings: readonly Finding[] }): boolean {
  const isWhole = result.findings.length === 0;
  console.info(`${name}: ${result.chains} chains, ${result.records} records, ${isWhole ? 'whole' : 'NOT WHOLE'}`);
  for (const { collection, chain, seq, recordId, problem } of result.findings) {
    console.info(`  ${collection}: chain ${chain}, place ${seq}: ${problem}${recordId ? ` (record ${recordId})` : ''}`);
  }
  return isWhole;
}

const uri = process.env.MONGODB_URI;
if (!uri) {
  console.error('MONGODB_URI is missing: the database to verify, such as mongodb://127.0.0.1:27017/priyom');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = (await verifyAll(uri)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
