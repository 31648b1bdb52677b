import type { CheckState } from '../../call/check/rows.ts';
import type { Found } from '../../call/waiting-report.ts';
import type { GoingOn } from '../citizen-check/CheckScreen.tsx';
import { isBad } from '../citizen-check/verdict.ts';
import type { Plan } from './way.ts';

/** What does not work is not asked for again at the door; by text or telephone the microphone stays untouched. */
export function planAfterCheck(booked: Plan, how: GoingOn, { rows }: Pick<CheckState, 'rows'>): Plan {
  const camera = booked.camera && !isBad(rows.camera);
  const found: Found = {
    camera: rows.camera.result,
    mic: rows.mic.result,
    sound: rows.sound.result,
    network: rows.network.result,
  };
  switch (how) {
    case 'asBooked':
      return { ...booked, camera, mic: booked.mic && !isBad(rows.mic), found };
    case 'byText':
      return { camera: false, mic: false, mode: 'chat', found };
    case 'byPhone':
      return { camera, mic: false, mode: 'phone', found };
  }
}
