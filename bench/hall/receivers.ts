import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ConsumerOffer, TransportParameters } from '@priyom/shared/media/rtp';
import * as z from 'zod';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('receivers/', import.meta.url));
const TRANSPORT_WIDE = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01';

const Count = z.object({
  receivers: z.int(),
  packets: z.int(),
  bytes: z.int(),
  extraPackets: z.int(),
  extraBytes: z.int(),
  rtcpPackets: z.int(),
  rtcpBytes: z.int(),
  sentPackets: z.int(),
  lost: z.int(),
});
/** What all receivers together have had so far: receivers/count.go. */
export type Count = z.infer<typeof Count>;

const Line = z.object({
  ready: z.object({ fingerprint: z.string() }).optional(),
  connected: z.object({ id: z.string(), atMs: z.number() }).optional(),
  first: z.object({ id: z.string(), stream: z.string(), atMs: z.number() }).optional(),
  failed: z.object({ id: z.string(), reason: z.string() }).optional(),
  count: Count.optional(),
});

/** The program in Go that receives for a whole audience. */
export class Receivers {
  /** By its certificate: SHA-256, as in `DtlsParameters`. */
  readonly fingerprint: string;
  /** When each consumer's first key frame was whole, or its first sound there: milliseconds since 1970. */
  readonly firstAtMs = new Map<string, number>();
  readonly failures: string[] = [];
  readonly #child: ChildProcess;
  readonly #counts: ((count: Count) => void)[] = [];

  private constructor(child: ChildProcess, lines: AsyncIterableIterator<string>, fingerprint: string) {
    this.#child = child;
    this.fingerprint = fingerprint;
    this.#read(lines).catch((error: unknown) => this.failures.push(String(error)));
  }

  /** @throws Error when there is no Go to build it with */
  static async start(): Promise<Receivers> {
    const program = join(await mkdtemp(join(tmpdir(), 'priyom-receivers-')), 'receivers');
    await run('go', ['build', '-o', program, '.'], { cwd: SOURCE });
    // The node under measurement comes first.
    const child = spawn('nice', ['-n', '5', program], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const { ready } = Line.parse(JSON.parse((await lines.next()).value ?? '{}'));
    if (!ready) throw new Error('the receivers have not started');
    return new Receivers(child, lines, ready.fingerprint);
  }

  /** Connects one more and receives these streams. */
  open(id: string, { iceParameters, iceCandidates }: TransportParameters, offers: readonly ConsumerOffer[]): void {
    const candidate = iceCandidates.find(({ protocol }) => protocol === 'udp');
    if (!candidate) throw new Error('no candidate for UDP');
    const { usernameFragment: ufrag, password: pwd } = iceParameters;
    const address = `${candidate.address}:${candidate.port}`;
    this.#say({ op: 'open', id, ufrag, pwd, address, streams: offers.map(streamOf) });
  }

  count(): Promise<Count> {
    const count = new Promise<Count>(resolve => this.#counts.push(resolve));
    this.#say({ op: 'count' });
    return count;
  }

  async close(): Promise<void> {
    this.#child.kill();
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }

  async #read(lines: AsyncIterableIterator<string>): Promise<void> {
    for await (const line of lines) {
      const { first, failed, count } = Line.parse(JSON.parse(line));
      if (first) this.firstAtMs.set(first.stream, first.atMs);
      if (failed) this.failures.push(`${failed.id}: ${failed.reason}`);
      if (count) this.#counts.shift()?.(count);
    }
  }

  #say(command: object): void {
    this.#child.stdin?.write(`${JSON.stringify(command)}\n`);
  }
}

function streamOf({ consumerId, kind, rtpParameters }: ConsumerOffer) {
  const [encoding] = rtpParameters.encodings ?? [];
  const [codec] = rtpParameters.codecs;
  const twcc = rtpParameters.headerExtensions?.find(({ uri }) => uri === TRANSPORT_WIDE)?.id ?? 0;
  return {
    id: consumerId,
    ssrc: encoding?.ssrc ?? 0,
    rtx: encoding?.rtx?.ssrc ?? 0,
    video: kind === 'video',
    clock: codec?.clockRate ?? 0,
    twcc,
  };
}
