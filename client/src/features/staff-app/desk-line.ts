import type { Desk } from '@priyom/shared/signaling/desk';
import type { RequestName, RequestParams, RequestResult } from '@priyom/shared/signaling/requests';
import { nextRetryDelayInMs } from '../../call/reconnection/retry-policy.ts';
import { Channel } from '../../call/signaling/channel.ts';
import { Refused } from '../../call/signaling/failures.ts';
import { ApiError } from './api-error.ts';

export interface DeskLineOptions {
  serverUrl?: string;
  renewSession: () => Promise<unknown>;
  /** What the server says now; called at the first answer and whenever it changes. */
  onDesk: (desk: Desk) => void;
  /** What was said last may be out of date. */
  onDown: () => void;
}

/**
 * A staff page's socket outside the room. Until `close()` it comes back from whatever ended it: the network, a restarting
 * server, a handshake or a subscription that was refused. Who no longer may is told so by `renewSession`.
 */
export class DeskLine {
  readonly #options: DeskLineOptions;
  #channel: Channel | null = null;
  #failed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(options: DeskLineOptions) {
    this.#options = options;
    void this.#open();
  }

  /** @throws ApiError the server's no, or OFFLINE */
  async request<N extends RequestName>(name: N, params: RequestParams<N>): Promise<RequestResult<N>> {
    if (!this.#channel) throw new ApiError('OFFLINE');
    try {
      return await this.#channel.request(name, params);
    } catch (error) {
      if (!(error instanceof Refused)) throw new ApiError('OFFLINE');
      throw new ApiError(error.wire.code, error.wire.details, error.wire.logId);
    }
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#channel?.close();
  }

  async #open(): Promise<void> {
    this.#channel?.close();
    const { serverUrl, renewSession, onDown } = this.#options;
    try {
      const channel = await Channel.open(
        { ...(serverUrl !== undefined && { serverUrl }), kind: 'staff', renewSession },
        {
          onUp: () => void this.#subscribe(),
          onDown,
          onAttempt: () => undefined,
          // The channel gives up where a call should say so; a desk has nothing better to do than to try again.
          onRefused: () => this.#later(() => this.#open()),
        },
      );
      if (this.#isClosed) return channel.close();
      this.#channel = channel;
      channel.on('desk:changed', ({ desk }) => this.#options.onDesk(desk));
    } catch {
      // The socket's own code could not be fetched.
      this.#later(() => this.#open());
    }
  }

  async #subscribe(): Promise<void> {
    try {
      const { desk } = await this.request('desk:subscribe', {});
      this.#failed = 0;
      this.#options.onDesk(desk);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') await this.#renew();
      // Over a broken connection the next `onUp` subscribes anew.
      if (this.#channel?.isUp) this.#later(() => this.#subscribe());
    }
  }

  async #renew(): Promise<void> {
    await this.#options.renewSession().catch(() => undefined);
  }

  #later(again: () => Promise<void>): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#failed += 1;
    const waitMs = nextRetryDelayInMs({ what: 'join', failed: this.#failed, random: Math.random() }) ?? 0;
    this.#timer = setTimeout(() => void again(), waitMs);
  }
}
