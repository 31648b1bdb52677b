export interface Notice {
  /** One at a time of each: a newer one takes the place of an older one. */
  tag: string;
  title: string;
  body: string;
  /** ms on, off, on… where the device can. */
  pulse?: readonly number[];
  /** Until it is taken away; else the system hides it after some seconds. */
  stays?: boolean;
}

interface Shown {
  close(): void;
}

/**
 * A notification of the system, for whoever is in another tab or another program; without the permission nothing is shown.
 * By the service worker where there is one: Android knows no other way, and a press finds the tab again.
 *
 * @returns what takes it away
 */
export function showNotice(notice: Notice): () => void {
  let isOver = false;
  let shown: readonly Shown[] = [];
  const close = () => {
    isOver = true;
    for (const one of shown) one.close();
  };
  void show(notice).then(
    all => {
      shown = all;
      if (isOver) close();
    },
    // Sound and title remain.
    () => undefined,
  );
  return close;
}

async function show({ tag, title, body, pulse = [], stays = false }: Notice): Promise<readonly Shown[]> {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return [];
  const options = {
    tag,
    body,
    icon: '/icons/any-192.png',
    badge: '/icons/badge-96.png',
    lang: document.documentElement.lang,
    renotify: true,
    requireInteraction: stays,
    vibrate: [...pulse],
    data: location.pathname,
  };
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration?.active) return [byPage(title, options)];
  await registration.showNotification(title, options);
  return registration.getNotifications({ tag });
}

function byPage(title: string, options: NotificationOptions): Shown {
  const notice = new Notification(title, options);
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
  return notice;
}

/** The person looks at this page now. */
export const isLookedAt = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

/** By a press only: the browser asks the person. */
export async function askForNotices(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false;
  return (await Notification.requestPermission()) === 'granted';
}
