import { type Config, loadConfig } from '../../src/config.ts';
import { ControlServer } from '../../src/control/control-server.ts';
import { createLogger } from '../../src/logger.ts';
import { SfuNode } from '../../src/node.ts';
import { TestServer } from './test-server.ts';

export const SECRET = 'a secret of the tests';

/** A whole node in this process: real workers, a real control port, both on free ports of 127.0.0.1. */
export class TestSfu {
  readonly node: SfuNode;
  readonly #control: ControlServer;
  readonly #servers: TestServer[] = [];

  private constructor(node: SfuNode, control: ControlServer) {
    this.node = node;
    this.#control = control;
  }

  static async start(settings: Partial<Record<keyof Config, string>> = {}): Promise<TestSfu> {
    const config = loadConfig({
      MEDIASOUP_WORKER_BIN: process.env.MEDIASOUP_WORKER_BIN,
      LISTEN_ADDRESS: '127.0.0.1',
      SFU_SECRET: SECRET,
      CONTROL_PORT: '0',
      RTC_PORT: '0',
      WORKERS: '1',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      ...settings,
    });
    const log = createLogger(config.LOG_LEVEL);
    const node = await SfuNode.start(config, log);
    return new TestSfu(node, await ControlServer.start(node, config, log));
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#control.address.port}`;
  }

  /** Another server that attaches, with its own connection. */
  async attach(serverId = 'server-1'): Promise<TestServer> {
    const server = await TestServer.dial(this.url, SECRET, serverId);
    this.#servers.push(server);
    return server;
  }

  async close(): Promise<void> {
    for (const server of this.#servers) server.hangUp();
    this.node.close();
    await this.#control.close();
  }
}
