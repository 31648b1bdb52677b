import { FORGET } from '../src/features/installed/worker-word.ts';
import { answerNavigation } from './navigation.ts';
import { tabOf } from './tab-of.ts';

declare const self: ServiceWorkerGlobalScope;

/** What this worker does and does not: docs/adr/0014. It keeps nothing, so a new one may take over at once. */
self.addEventListener('install', event => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', event => event.waitUntil(begin()));
self.addEventListener('fetch', event => {
  if (event.request.mode === 'navigate') event.respondWith(answerNavigation(event));
});
self.addEventListener('message', event => {
  if (event.data === FORGET) event.waitUntil(forget());
});
self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(comeBack(event.notification));
});

/** The page that asked for it has it at once, so «Быстрый выход» can speak to it. Whoever has left meanwhile keeps nothing. */
async function begin(): Promise<void> {
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  const pages = await self.clients.matchAll({ type: 'window' });
  if (pages.length === 0) await self.registration.unregister();
}

async function forget(): Promise<void> {
  for (const notification of await self.registration.getNotifications()) notification.close();
  await self.registration.unregister();
}

async function comeBack({ data }: Notification): Promise<void> {
  const { scope } = self.registration;
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tab = tabOf(tabs, data, scope);
  await (tab ? tab.focus() : self.clients.openWindow(scope));
}
