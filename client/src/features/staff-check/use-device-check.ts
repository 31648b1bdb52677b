import { useEffect, useState } from 'react';
import { createDeviceCheck, type DeviceCheck } from '../../call/check/device-check.ts';
import { clientId } from '../../call/client-id.ts';
import { refresh } from '../staff-app/refresh.ts';

/** A check that runs while the page shows it; leaving releases camera and microphone. */
export function useDeviceCheck(appointmentId: string): DeviceCheck | null {
  const [check, setCheck] = useState<DeviceCheck | null>(null);
  useEffect(() => {
    const made = createDeviceCheck({
      // A consultation has the id of its appointment.
      consultationId: appointmentId,
      role: 'staff',
      clientId: clientId(),
      renewSession: refresh,
    });
    setCheck(made);
    void made.start();
    return () => made.close();
  }, [appointmentId]);
  return check;
}
