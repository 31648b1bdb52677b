import type { CheckView } from '@priyom/shared/api/checks';
import type { ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import type { DeviceCheck } from '../../call/check/device-check.ts';
import { troubleRow } from '../../call/check/network-trouble.ts';
import { type CheckState, done, WAITING } from '../../call/check/rows.ts';
import { NO_DEVICES } from '../../call/devices/list.ts';
import { Bench } from '../../features/staff-check/Bench.tsx';
import { CheckPage } from '../../features/staff-check/CheckPage.tsx';
import { FailedChecksPage } from '../../features/staff-failed-checks/FailedChecksPage.tsx';
import { PageHead } from '../../ui/staff/Page.tsx';
import { at } from './clock.ts';
import type { Answers } from './fake-server.ts';
import { cardNext, cardTomorrow, noon } from './meetings.ts';
import { Pressed } from './Pressed.tsx';
import { anna, head, registrar } from './people.ts';
import { demoPolicy } from './policy.ts';
import { StaffStory } from './StaffStory.tsx';

const PROBE = {
  roundTripMs: 38,
  lossUpRatio: 0,
  lossDownRatio: 0,
  rateUpBps: 6_200_000,
  rateDownBps: 18_100_000,
  framesBack: 120,
  protocol: 'udp',
} as const;

const { checklist: points } = demoPolicy.body.check;
const due: CheckView = {
  id: 'c1',
  appointmentId: 'a4',
  status: 'due',
  at: null,
  by: '',
  rows: [],
  checklist: points.map((point, index) => ({ ...point, done: index < 3 })),
  probe: null,
  reason: '',
  attempts: 0,
};

const passed: CheckView = {
  ...due,
  status: 'passed',
  at: at('10:22'),
  by: 'Тестова А. П.',
  rows: [
    { kind: 'camera', result: 'ok', value: '1280×720' },
    { kind: 'mic', result: 'ok', value: 'level 0.62' },
    { kind: 'sound', result: 'ok', value: '' },
    { kind: 'network', result: 'ok', value: 'RTT 38 ms' },
    { kind: 'browser', result: 'ok', value: 'Chrome 141' },
  ],
  checklist: points.map(point => ({ ...point, done: true })),
  probe: PROBE,
  attempts: 1,
};

const failed: CheckView = {
  ...passed,
  id: 'c2',
  status: 'failed',
  at: at('10:31'),
  rows: passed.rows.map(row => (row.kind === 'camera' ? { ...row, result: 'none', value: '' } : row)),
  checklist: points.map((point, index) => ({ ...point, done: index !== 3 })),
  reason: 'Не видно камеры, другой в кабинете нет. Техник будет после 14:00',
  attempts: 2,
};

const good: CheckState['rows'] = {
  camera: done('ok', '1280×720'),
  mic: done('ok', 'level 0.62'),
  sound: done('ok'),
  network: done('ok', 'RTT 38 ms'),
  browser: done('ok', 'Chrome 141'),
};

/** An engine that stands still at one moment; its buttons do nothing. */
function still(rows: Partial<CheckState['rows']>): DeviceCheck {
  const store = createStore<CheckState>(() => ({
    rows: { ...good, ...rows },
    picture: null,
    level: 0.4,
    devices: {
      ...NO_DEVICES,
      cameras: [
        { deviceId: '1', label: 'Встроенная камера' },
        { deviceId: '2', label: 'Камера USB' },
      ],
    },
    chosen: { camera: null, mic: null, speaker: null },
    probe: PROBE,
    isDone: true,
  }));
  return {
    store,
    start: () => Promise.resolve(),
    again: () => Promise.resolve(),
    choose: () => Promise.resolve(true),
    answerSound: () => undefined,
    playAgain: () => undefined,
    close: () => undefined,
  };
}

function bench(
  rows: Partial<CheckState['rows']>,
  view = due,
  buttons: readonly string[] = [],
  appointment = noon,
): ReactNode {
  const check = still(rows);
  return (
    <Pressed buttons={buttons}>
      <StaffStory me={anna} address="/check/a4" pattern="/check/:id" answers={{}}>
        <PageHead title="Проверка рабочего места" sub="встреча в 12:00, Эскизова Нина Валерьевна" />
        <Bench
          appointment={appointment}
          view={view}
          check={check}
          isRehearsal={false}
          onAgain={() => undefined}
          onSent={() => undefined}
        />
      </StaffStory>
    </Pressed>
  );
}

function page(answers: Answers, me = anna): ReactNode {
  return (
    <StaffStory me={me} address="/check/a4" pattern="/check/:id" answers={{ policy: demoPolicy, ...answers }}>
      <CheckPage />
    </StaffStory>
  );
}

function failures(checks: readonly unknown[]): ReactNode {
  return (
    <StaffStory me={head} address="/checks" pattern="/checks" answers={{ failedChecks: { checks } }}>
      <FailedChecksPage />
    </StaffStory>
  );
}

const whose = { startsAt: at('12:00'), specialist: 'Тестова А. П.', department: 'Отделение помощи' };

export const checkStories = {
  check: bench({ camera: done('none') }),
  'check-running': bench({
    camera: done('ok', '1280×720'),
    mic: { ...WAITING, state: 'running' },
    sound: WAITING,
    network: { ...WAITING, state: 'running' },
  }),
  'check-asking': bench({ sound: { ...WAITING, state: 'asking' } }),
  'check-place': bench({ network: done('weak', 'RTT 240 ms') }),
  'check-ready': bench({}, { ...due, checklist: passed.checklist }),
  'check-media-down': bench({ network: troubleRow('mediaDown') }),
  'check-several': bench({
    camera: done('denied', '', 'page'),
    mic: done('silent', 'level 0.05'),
    network: done('failed'),
  }),
  'check-chat': bench({}, due, [], { ...noon, method: 'chat' }),
  'check-voice': bench({ sound: { ...WAITING, state: 'asking' } }, due, [], { ...noon, method: 'voice' }),
  'check-telephone': page({
    appointment: { ...cardNext, appointment: { ...cardNext.appointment, method: 'phone' } },
    check: due,
  }),
  'check-report': bench({ camera: done('busy') }, due, ['Отправить заведующей']),
  'check-passed': page({ appointment: cardNext, check: passed }),
  'check-failed': page({ appointment: cardNext, check: failed }),
  'check-early': page({ appointment: cardTomorrow, check: due }),
  'check-foreign': page({ appointment: cardNext, check: due }, registrar),
  checks: failures([
    { ...failed, ...whose },
    {
      ...failed,
      ...whose,
      id: 'c3',
      startsAt: at('10:45'),
      specialist: 'Образцов П. Д.',
      department: 'Отделение права',
      by: 'Образцов П. Д.',
      rows: passed.rows.map(row =>
        row.kind === 'network' ? { ...row, result: 'failed', value: 'no connection' } : row,
      ),
      probe: { ...PROBE, framesBack: 0, rateUpBps: null, rateDownBps: null, roundTripMs: null, protocol: null },
      checklist: passed.checklist,
      reason: 'Интернет в здании пропал с утра',
      attempts: 1,
    },
  ]),
  'checks-none': failures([]),
} as const;
