import { useEffect, useState } from 'react';
import { createDeviceCheck, type DeviceCheck } from '../../call/check/device-check.ts';
import type { CheckState } from '../../call/check/rows.ts';
import { clientId } from '../../call/client-id.ts';
import { forgetDevices } from '../../call/devices/remembered-devices.ts';
import { newId } from '../../call/ids.ts';
import { initialsOf } from '../../ui/Avatar.tsx';
import { CheckScreen, type GoingOn } from '../citizen-check/CheckScreen.tsx';
import { HEARD, type Kinds, LISTENS, SEEN } from '../citizen-check/verdict.ts';
import type { Visit } from '../citizen-frame/visit.ts';
import type { GuestApi } from './api.ts';
import { exitStops } from './exit-plan.ts';
import { planAfterCheck } from './plan-after-check.ts';
import { type Plan, planFor } from './way.ts';

interface CheckStepProps {
  api: GuestApi;
  visit: Visit;
  isEarly: boolean;
  /** `plan`: how the person comes; null after an early check. */
  onDone: (plan: Plan | null) => void;
}

/** Runs the check by itself and sends what it found; the person never waits for that answer (D13). */
export default function CheckStep({ api, visit, isEarly, onDone }: CheckStepProps) {
  const kinds = kindsOf(visit);
  const [check, setCheck] = useState<DeviceCheck | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const { consultationId, invitationId } = visit;
  useEffect(() => {
    const running = createDeviceCheck({ consultationId, invitationId, role: 'guest', clientId: clientId() });
    setCheck(running);
    const forget = exitStops(() => {
      running.close();
      forgetDevices();
    });
    void start(running, kinds);
    return () => {
      forget();
      running.close();
    };
  }, [consultationId, invitationId, kinds]);
  if (!check) return null;
  const goOn = (how: GoingOn, state: CheckState) => {
    const rows = kinds.map(kind => ({ kind, result: state.rows[kind].result }));
    const sent = api.check(visit.invitationId, { requestId: newId(), rows, probe: state.probe });
    check.close();
    if (!isEarly) return onDone(planAfterCheck(planFor(visit), how, state));
    setLeaving(true);
    void sent.finally(() => onDone(null));
  };
  return (
    <CheckScreen
      check={check}
      kinds={kinds}
      isEarly={isEarly}
      isLeaving={isLeaving}
      initials={initialsOf(visit.greeting)}
      onGoOn={goOn}
    />
  );
}

const kindsOf = (visit: Visit): Kinds => {
  if (visit.hall === 'webinar') return LISTENS;
  return planFor(visit).camera ? SEEN : HEARD;
};

/** A meeting by voice or chat never asks for the camera, the hall of a webinar for nothing. */
async function start(check: DeviceCheck, kinds: Kinds): Promise<void> {
  if (kinds.includes('camera')) return check.start();
  const network = Promise.all([check.again('browser'), check.again('network')]);
  if (kinds.includes('mic')) await check.again('mic');
  await check.again('sound');
  await network;
}
