import { EventEmitter } from 'node:events';
import { createWorker, type types } from 'mediasoup';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';

export type WorkerLoss = 'workerDied' | 'workerHung';

const WATCH_EVERY_MS = 1_000;
/** A worker that answers nothing for this long forwards no media either. */
const HUNG_AFTER_MS = 3_000;
/** When the timer itself is this late, it was this process that stood still (suspended machine), not the worker. */
const OWN_STALL_MS = 1_000;
/**
 * One that is closed first says goodbye to everybody who came over TCP; who has vanished, with an address that is gone for
 * instance, keeps it for as long as TCP waits for them: a quarter of an hour.
 */
const ENDS_WITHIN_MS = 2_000;
/**
 * Everybody of a worker comes by one socket: of an audience of 150 some 2,000 packets a second beside what the stage sends.
 * So much lets the worker be busy elsewhere for a second; with the system's own 212 kB they were lost after a tenth of it,
 * requests for lost packets among them. The system gives no more than `net.core.rmem_max`.
 */
export const RECEIVE_BUFFER_BYTES = 4 * 1024 * 1024;

/**
 * One mediasoup-worker process with its WebRtcServer. Emits `lost` exactly once when the process dies or hangs (it is
 * then killed); a worker that was closed on purpose emits nothing.
 */
export class MediaWorker {
  readonly slot: number;
  readonly webRtcServer: types.WebRtcServer;
  readonly events = new EventEmitter<{ lost: [WorkerLoss] }>();
  /** People the rooms of this worker were made for: what the pool balances. */
  weight = 0;
  readonly #worker: types.Worker;
  readonly #log: Logger;
  #state: 'up' | 'lost' | 'closed' = 'up';
  #cpu = 0;
  #seen = { cpuMs: 0, at: performance.now() };
  #watch: NodeJS.Timeout;

  private constructor(slot: number, worker: types.Worker, webRtcServer: types.WebRtcServer, log: Logger) {
    this.slot = slot;
    this.webRtcServer = webRtcServer;
    this.#worker = worker;
    this.#log = log.child({ slot, pid: worker.pid });
    this.events.setMaxListeners(0);
    worker.on('died', () => this.#lose('workerDied'));
    this.#watch = setTimeout(() => void this.#look(), WATCH_EVERY_MS);
  }

  /** @throws Error, with a sentence that says what to do, when the process cannot be started or its port is taken. */
  static async start(slot: number, config: Config, log: Logger): Promise<MediaWorker> {
    const creating = withoutSignalHandlers(() =>
      createWorker({ logLevel: 'warn', workerBin: config.MEDIASOUP_WORKER_BIN }),
    );
    const worker = await creating.catch(cause => {
      const binary = config.MEDIASOUP_WORKER_BIN ?? 'mediasoup-worker of the package';
      throw new Error(`The media worker cannot be started: ${binary}. Set MEDIASOUP_WORKER_BIN to its path.`, {
        cause,
      });
    });
    const infos = listenInfos(slot, config);
    const webRtcServer = await worker.createWebRtcServer({ listenInfos: infos }).catch(cause => {
      worker.close();
      const place = `${config.LISTEN_ADDRESS}, port ${config.RTC_PORT + slot}`;
      throw new Error(`Media cannot listen on ${place}: taken or not of this machine. See LISTEN_ADDRESS, RTC_PORT.`, {
        cause,
      });
    });
    return new MediaWorker(slot, worker, webRtcServer, log);
  }

  get pid(): number {
    return this.#worker.pid;
  }

  get isUp(): boolean {
    return this.#state === 'up';
  }

  /** Share of one core over the last second, 0…1. */
  get cpu(): number {
    return this.#cpu;
  }

  createRouter(options: types.RouterOptions): Promise<types.Router> {
    return this.#worker.createRouter(options);
  }

  close(): void {
    if (this.#state !== 'up') return;
    this.#state = 'closed';
    clearTimeout(this.#watch);
    this.#worker.close();
    const timer = setTimeout(() => this.#kill(), ENDS_WITHIN_MS);
    this.#worker.once('subprocessclose', () => clearTimeout(timer));
  }

  #lose(reason: WorkerLoss): void {
    if (this.#state !== 'up') return;
    this.#state = 'lost';
    clearTimeout(this.#watch);
    this.#log.error({ reason }, 'worker lost');
    this.events.emit('lost', reason);
  }

  async #look(): Promise<void> {
    const askedAt = performance.now();
    const answer = await Promise.race([
      // A refusal comes from a channel that is closing: `died` follows and tells.
      this.#worker.getResourceUsage().catch(() => 'refused' as const),
      new Promise<'nothing'>(resolve => setTimeout(resolve, HUNG_AFTER_MS, 'nothing')),
    ]);
    if (this.#state !== 'up' || answer === 'refused') return;
    if (answer !== 'nothing') this.#measure(answer);
    else if (performance.now() - askedAt < HUNG_AFTER_MS + OWN_STALL_MS) return this.#giveUp();
    this.#watch = setTimeout(() => void this.#look(), WATCH_EVERY_MS);
  }

  #measure(usage: types.WorkerResourceUsage): void {
    const cpuMs = usage.ru_utime + usage.ru_stime;
    const at = performance.now();
    this.#cpu = Math.min(1, Math.max(0, (cpuMs - this.#seen.cpuMs) / (at - this.#seen.at)));
    this.#seen = { cpuMs, at };
  }

  #giveUp(): void {
    this.#lose('workerHung');
    this.#kill();
  }

  /** SIGKILL, since a stopped or spinning process acts on nothing else; its port must come free for the next one. */
  #kill(): void {
    try {
      process.kill(this.pid, 'SIGKILL');
    } catch {
      this.#log.warn('the worker to be killed had gone already');
    }
  }
}

/**
 * mediasoup makes each worker close itself at the first SIGINT or SIGTERM of this process. When to stop is decided in
 * main.ts: a node that drains keeps its sessions.
 */
function withoutSignalHandlers<T>(create: () => T): T {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = signals.map(signal => process.listeners(signal));
  const created = create();
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!before[index]?.includes(listener)) process.off(signal, listener);
    }
  }
  return created;
}

function listenInfos(slot: number, config: Config): types.TransportListenInfo[] {
  const port = config.RTC_PORT === 0 ? {} : { port: config.RTC_PORT + slot };
  const common = { ip: config.LISTEN_ADDRESS, announcedAddress: config.ANNOUNCED_ADDRESS, ...port };
  return [
    { ...common, protocol: 'udp', recvBufferSize: RECEIVE_BUFFER_BYTES },
    { ...common, protocol: 'tcp' },
  ];
}
