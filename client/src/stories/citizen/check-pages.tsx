import type { ReactNode } from 'react';
import type { DeviceCheck } from '../../call/check/device-check.ts';
import { troubleRow } from '../../call/check/network-trouble.ts';
import { done, WAITING } from '../../call/check/rows.ts';
import { CheckScreen } from '../../features/citizen-check/CheckScreen.tsx';
import { HEARD, LISTENS, SEEN } from '../../features/citizen-check/verdict.ts';
import { asking, runningRow, stillCheck } from './still-check.ts';

const check = (still: DeviceCheck, { kinds = SEEN, isEarly = false } = {}) => (
  <CheckScreen check={still} kinds={kinds} isEarly={isEarly} initials="МИ" onGoOn={() => {}} />
);

export const checkPages: Readonly<Record<string, () => ReactNode>> = {
  'check-running': () =>
    check(stillCheck({ mic: runningRow, sound: { ...asking, state: 'waiting' }, network: runningRow }, { level: 0.5 })),
  'check-question': () => check(stillCheck({ sound: asking })),
  'check-good': () => check(stillCheck({})),
  'check-mic-denied': () => check(stillCheck({ mic: done('denied', '', 'page'), sound: asking })),
  'check-mic-system': () => check(stillCheck({ mic: done('denied', '', 'system') })),
  'check-mic-silent': () => check(stillCheck({ mic: done('silent') })),
  'check-mic-busy': () => check(stillCheck({ mic: done('busy') })),
  'check-no-camera': () => check(stillCheck({ camera: done('none') })),
  'check-both-denied': () => check(stillCheck({ camera: done('denied', '', 'page'), mic: done('denied', '', 'page') })),
  'check-deaf': () => check(stillCheck({ sound: done('silent') })),
  'check-weak': () => check(stillCheck({ network: done('weak') })),
  'check-blocked': () => check(stillCheck({ network: done('failed') })),
  'check-media-down': () => check(stillCheck({ network: troubleRow('mediaDown') })),
  'check-no-server': () => check(stillCheck({ network: troubleRow('noServer') })),
  'check-voice': () => check(stillCheck({ sound: asking }), { kinds: HEARD }),
  'check-webinar': () => check(stillCheck({ camera: WAITING, mic: WAITING, sound: asking }), { kinds: LISTENS }),
  'check-early': () => check(stillCheck({ network: done('skipped') }), { isEarly: true }),
};
