import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RequestParams } from '@priyom/shared/signaling/requests';

/**
 * `requests`: one socket of somebody who waits · `sockets`: it comes and goes, joining each time · `rest`: the dearest page
 * of somebody signed in · `strangers`: the same without a log-in · `passwords`: wrong ones · `datagrams`: at the media port.
 */
export const WAYS = ['requests', 'sockets', 'rest', 'strangers', 'passwords', 'datagrams'] as const;
export type Way = (typeof WAYS)[number];

/** What a flooder needs to know. */
export interface Aim {
  url: string;
  mediaPort: number;
  guestCookie: string;
  staffCookie: string;
  join: RequestParams<'session:join'>;
}

const PROGRAM = fileURLToPath(new URL('flooder.ts', import.meta.url));

export class Flood {
  readonly #child: ChildProcess;
  readonly #answers: Promise<unknown[]>;

  /**
   * In a process of the lowest priority: in life it is another machine, and only what it makes the product do is to cost
   * the others anything.
   */
  constructor(way: Way, aim: Aim) {
    const child = spawn(process.execPath, [PROGRAM, way, JSON.stringify(aim)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
    this.#child = child;
    this.#answers = once(createInterface(child.stdout), 'line');
  }

  /** @returns what it was answered, and how often */
  async stop(): Promise<Record<string, number>> {
    this.#child.kill('SIGTERM');
    const [line] = await this.#answers;
    return JSON.parse(String(line));
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
