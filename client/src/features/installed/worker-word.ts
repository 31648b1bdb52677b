/** To the service worker: «Быстрый выход» was pressed, nothing of it stays. */
export const FORGET = 'forget';
