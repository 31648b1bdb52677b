import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arm } from './arm.ts';

/**
 * 127.0.0.1:port here leads to 127.0.0.1:port inside of the arm, past everything that the star does to it: for a debugger
 * that must go on while the network is away. The files of namespaces are shared, so a Unix socket crosses over.
 */
export class DebugDoor implements AsyncDisposable {
  readonly #door: Server;
  readonly #inside: ChildProcess;
  readonly #sockets = new Set<Socket>();

  private constructor(door: Server, inside: ChildProcess, path: string) {
    this.#door = door;
    this.#inside = inside;
    door.on('connection', socket => this.#join(socket, connect(path)));
  }

  static async open(arm: Arm, port: number): Promise<DebugDoor> {
    const path = join(tmpdir(), `${arm.namespace}-${port}.sock`);
    const script = `
      const { connect, createServer } = require('node:net');
      const server = createServer(from => {
        const to = connect(${port}, '127.0.0.1');
        for (const [one, other] of [[from, to], [to, from]])
          one.pipe(other), one.on('error', () => other.destroy()), one.on('close', () => other.destroy());
      });
      server.listen('${path}', () => console.log('open'));
      process.stdin.resume().on('end', () => server.close(() => process.exit()) && process.exit());`;
    const args = ['netns', 'exec', arm.namespace, process.execPath, '-e', script];
    const inside = spawn('ip', args, { stdio: ['pipe', 'pipe', 'inherit'] });
    if (inside.stdout) await once(inside.stdout, 'data');
    const door = createServer().listen(port, '127.0.0.1');
    await once(door, 'listening');
    return new DebugDoor(door, inside, path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#door.close();
    for (const socket of this.#sockets) socket.destroy();
    const gone = once(this.#inside, 'exit');
    this.#inside.stdin?.end();
    await gone;
  }

  #join(here: Socket, there: Socket): void {
    here.pipe(there).pipe(here);
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.once('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }
}
