import { setTimeout as delay } from 'node:timers/promises';
import { isCode } from '../lock.mjs';
import { words } from '../texts.mjs';

const NAME = 'priyom';
const ALREADY_INITIALIZED = 23;
const PATIENCE_MS = 30_000;
const POLL_MS = 100;

/** @typedef {(command: Record<string, unknown>) => Promise<any>} AdminCommand of the driver, on the database `admin` */

/**
 * Makes a mongod that was started with `--replSet` the primary of a set of one, and waits until it accepts writes. When
 * the set was made on another port, it is told the present one: a node that does not find itself in its set stays out of
 * it for ever.
 *
 * @param {AdminCommand} command
 * @param {string} host the mongod's present address, `127.0.0.1:27117`
 * @param {number} [patienceMs]
 * @throws {Error} a sentence: the set has other members, or nobody becomes primary
 */
export async function becomePrimary(command, host, patienceMs = PATIENCE_MS) {
  await command({ replSetInitiate: { _id: NAME, members: [{ _id: 0, host }] } }).catch(error => {
    if (!isCode(error, ALREADY_INITIALIZED)) throw error;
  });
  await moveTo(command, host);
  const deadline = performance.now() + patienceMs;
  while (!(await command({ hello: 1 })).isWritablePrimary) {
    if (performance.now() > deadline) throw new Error(words.noPrimaryWithin(patienceMs / 1000));
    await delay(POLL_MS);
  }
}

/**
 * @param {AdminCommand} command
 * @param {string} host
 */
async function moveTo(command, host) {
  const { config } = await command({ replSetGetConfig: 1 });
  /** @type {string[]} */
  const hosts = config.members.map((/** @type {{host: string}} */ member) => member.host);
  if (hosts.includes(host)) return;
  if (hosts.length > 1) throw new Error(words.notOurReplicaSet(hosts.join(', ')));
  const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
  // By force: there is no primary that could agree.
  await command({ replSetReconfig: moved, force: true });
}
