import type { Method } from '@priyom/shared/domain/policy/schema';
import { useEffect, useState } from 'react';
import { createDeviceCheck, type DeviceCheck } from '../../call/check/device-check.ts';
import { clientId } from '../../call/client-id.ts';
import { refresh } from '../staff-app/refresh.ts';
import { rowsOf } from './verdict.ts';

/** A check that runs while the page shows it, of what the method uses; leaving releases camera and microphone. */
export function useDeviceCheck(appointmentId: string, method: Method): DeviceCheck | null {
  const [check, setCheck] = useState<DeviceCheck | null>(null);
  useEffect(() => {
    const made = createDeviceCheck({
      // A consultation has the id of its appointment.
      consultationId: appointmentId,
      role: 'staff',
      rows: rowsOf(method),
      clientId: clientId(),
      renewSession: refresh,
    });
    setCheck(made);
    void made.start();
    return () => made.close();
  }, [appointmentId, method]);
  return check;
}
