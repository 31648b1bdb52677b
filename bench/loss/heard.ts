import type { Page } from 'puppeteer-core';

/** Counters of what a page receives, from the beginning on. */
export interface Counters {
  samples: number;
  /** Made up because they had not come, in the middle of sound. */
  concealed: number;
  frames: number;
  freezes: number;
  frozenMs: number;
  width: number;
}

/** What one side got of the other in one stretch. */
export interface Heard {
  line: string;
  side: string;
  concealedShare: number;
  framesPerSecond: number;
  freezes: number;
  frozenShare: number;
  width: number;
}

export function readHeard(page: Page): Promise<Counters> {
  return page.evaluate(async () => {
    const open = (window.priyomPeers ?? []).filter(peer => peer.connectionState !== 'closed');
    const stats = (await Promise.all(open.map(peer => peer.getStats()))).flatMap(report => [...report.values()]);
    const received = stats.filter(({ type }) => type === 'inbound-rtp');
    const sum = (name: string) => received.reduce((total, stat) => total + Number(stat[name] ?? 0), 0);
    const video = document.querySelector<HTMLVideoElement>('video[data-participant]');
    return {
      samples: sum('totalSamplesReceived'),
      concealed: sum('concealedSamples') - sum('silentConcealedSamples'),
      frames: sum('framesDecoded'),
      freezes: sum('freezeCount'),
      frozenMs: sum('totalFreezesDuration') * 1_000,
      width: video?.videoWidth ?? 0,
    };
  });
}

export function heardBetween(from: Counters, to: Counters, seconds: number): Omit<Heard, 'line' | 'side'> {
  const grown = (name: keyof Counters) => Math.max(0, to[name] - from[name]);
  return {
    concealedShare: grown('concealed') / Math.max(1, grown('samples')),
    framesPerSecond: grown('frames') / seconds,
    freezes: grown('freezes'),
    frozenShare: grown('frozenMs') / (seconds * 1_000),
    width: to.width,
  };
}

export function tableOf(rows: readonly Heard[]): string {
  const head =
    '| line of the citizen | who hears | concealed sound, % | frames a second | freezes | frozen, % | width |';
  const lines = rows.map(row => {
    const percent = [row.concealedShare, row.frozenShare].map(share => (share * 100).toFixed(1));
    const cells = [percent[0], row.framesPerSecond.toFixed(1), row.freezes, percent[1], row.width];
    return `| ${row.line} | ${row.side} | ${cells.join(' | ')} |`;
  });
  return [head, '|---|---|---|---|---|---|---|', ...lines].join('\n');
}
