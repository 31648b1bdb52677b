import { connect } from 'node:net';

const OP_MSG = 2013;
const ANSWER_MS = 2_000;

/**
 * Whether a MongoDB answers here: a whole `{ping: 1}` goes over the wire and something comes back. A port that merely
 * accepts is not enough, the process may still be opening its files.
 *
 * @param {number} port on 127.0.0.1
 * @returns {Promise<boolean>}
 */
export function ping(port) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write(pingMessage()));
    /** @param {boolean} answered */
    const done = answered => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(ANSWER_MS, () => done(false));
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
  });
}

/** MongoDB wire protocol: header (length, request, response to, operation), flags, one section with a BSON document. */
function pingMessage() {
  const body = bsonPing();
  const message = Buffer.alloc(21 + body.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(1, 4);
  message.writeInt32LE(OP_MSG, 12);
  body.copy(message, 21);
  return message;
}

/** `{ping: 1, $db: 'admin'}` */
function bsonPing() {
  const fields = Buffer.from('\x10ping\0\x01\0\0\0\x02$db\0\x06\0\0\0admin\0\0', 'latin1');
  const length = Buffer.alloc(4);
  length.writeInt32LE(fields.length + 4);
  return Buffer.concat([length, fields]);
}
