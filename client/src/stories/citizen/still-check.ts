import { createStore } from 'zustand/vanilla';
import type { DeviceCheck } from '../../call/check/device-check.ts';
import { type CheckRowState, type CheckState, done, type RowKind, WAITING } from '../../call/check/rows.ts';
import { pictureOf } from './picture.ts';

type Rows = Partial<Record<RowKind, CheckRowState>>;

const nothing = () => {};

/** A check that has come to a halt with these rows. */
export function stillCheck(rows: Rows, changes: Partial<CheckState> = {}): DeviceCheck {
  const ok = done('ok');
  const store = createStore<CheckState>(() => ({
    rows: { camera: ok, mic: ok, sound: ok, network: ok, browser: ok, ...rows },
    picture: rows.camera && rows.camera.result !== 'ok' ? null : pictureOf(28),
    level: 0,
    devices: {
      cameras: [
        { deviceId: 'c1', label: 'Передняя камера' },
        { deviceId: 'c2', label: 'Задняя камера' },
      ],
      mics: [{ deviceId: 'm1', label: 'Микрофон телефона' }],
      speakers: [],
    },
    chosen: { camera: null, mic: null, speaker: null },
    probe: null,
    isDone: false,
    ...changes,
  }));
  return {
    store,
    start: async () => {},
    again: async () => {},
    choose: async () => true,
    answerSound: heard => {
      const { rows: before } = store.getState();
      store.setState({ rows: { ...before, sound: done(heard ? 'ok' : 'silent') } });
    },
    playAgain: nothing,
    close: nothing,
  };
}

export const asking: CheckRowState = { ...WAITING, state: 'asking' };
export const runningRow: CheckRowState = { ...WAITING, state: 'running' };
