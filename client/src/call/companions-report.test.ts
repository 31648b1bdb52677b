import type { RequestName, RequestParams, RequestResult } from '@priyom/shared/signaling/requests';
import { beforeEach, describe, expect, it } from 'vitest';
import { CallStore } from './call-store.ts';
import { NoAnswer } from './signaling/failures.ts';
import { Outbox } from './signaling/outbox.ts';
import { WaitingReport } from './waiting-report.ts';

const MOTHER = [{ who: 'мама', relation: 'parent' as const }];

let sent: unknown[] = [];
beforeEach(() => {
  sent = [];
});

/** A call whose connection never answers; the peer is another one after each join. */
class SilentCall {
  readonly is = new CallStore();
  readonly outbox = new Outbox();
  readonly isJoined = true;
  readonly options = {};
  media: { peer: object | null } = { peer: {} };

  request<N extends RequestName>(_name: N, params: RequestParams<N>): Promise<RequestResult<N>> {
    sent.push(params);
    return Promise.reject(new NoAnswer());
  }

  quietly(work: Promise<unknown>): void {
    work.catch(() => undefined);
  }
}

describe('who is beside the camera', () => {
  it('is told with the press alone, not with what a join or a device reports', () => {
    const call = new SilentCall();
    const report = new WaitingReport(call);
    report.send();
    void report.setCompanions(MOTHER);
    call.media = { peer: {} };
    report.send();
    expect(sent.map(params => typeof params === 'object' && params !== null && 'companions' in params)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is told again after a lost answer', async () => {
    const call = new SilentCall();
    const report = new WaitingReport(call);
    void report.setCompanions(MOTHER);
    const flushed = () => {
      call.outbox.flush();
      return sent.length;
    };
    await expect.poll(flushed).toBeGreaterThan(1);
    expect(sent[1]).toMatchObject({ companions: MOTHER });
  });
});
