import { isQuiet } from '../../citizen-app/quiet.ts';
import { rememberPhone, type Side } from '../office-phone.ts';

/** One registration each: a citizen's quick exit takes away the citizen's alone. */
const SCOPES: Record<Side, string> = { citizen: '/v', staff: '/app' };

/** @throws Error where the browser refuses: a certificate it does not know, a private window */
export async function begin(side: Side, phone: string): Promise<void> {
  const { serviceWorker } = navigator;
  const scope = SCOPES[side];
  if (!import.meta.env.PROD || !serviceWorker) return;
  // Left by «Быстрый выход» before; a worker that was being installed at that moment may have stayed.
  if (side === 'citizen' && isQuiet()) return forget(serviceWorker);
  rememberPhone(side, phone);
  await serviceWorker.register('/service-worker.js', { scope, updateViaCache: 'none' });
}

async function forget(serviceWorker: ServiceWorkerContainer): Promise<void> {
  const registration = await serviceWorker.getRegistration();
  await registration?.unregister();
}
