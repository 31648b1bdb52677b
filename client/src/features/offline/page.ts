import { textOf } from '../../i18n/catalog.ts';
import { citizenOfflineText } from '../../i18n/citizen-offline.ts';
import { staffOfflineText } from '../../i18n/staff-offline.ts';
import { typeset } from '../../i18n/typography.ts';
import { uiText } from '../../i18n/ui.ts';
import { telOf } from '../../ui/tel.ts';
import { rememberedPhone, type Side } from '../installed/office-phone.ts';
import { addQuickExit } from './quick-exit.ts';
import type { ServerWatch } from './watch-server.ts';

type Words = typeof citizenOfflineText.ru;

/** What happened · what to do now · whom to call (ux §3, «Errors»), in the frame of every page of the product. */
export function drawOfflinePage(watch: ServerWatch): void {
  const side: Side = location.pathname.startsWith('/app') ? 'staff' : 'citizen';
  const t = textOf(side === 'staff' ? staffOfflineText : citizenOfflineText);
  const phone = rememberedPhone(side);
  document.title = `${t.title} · ${textOf(uiText).product}`;
  for (const name of ['title', 'safe', 'again'] as const) write(name, t[name]);
  write('whom', phone ? t.whom(phone) : t.whomElse);
  if (phone) offerCall(t, phone);
  const sayWhy = () => write('why', navigator.onLine ? t.noServer : t.noInternet);
  sayWhy();
  for (const change of ['online', 'offline']) addEventListener(change, sayWhy);
  part('again').addEventListener('click', () => void tryAgain(t, watch));
  if (side === 'citizen') addQuickExit();
}

async function tryAgain(t: Words, watch: ServerWatch): Promise<void> {
  write('tried', t.trying);
  if (!(await watch.tryNow())) write('tried', t.notYet);
}

function offerCall(t: Words, phone: string): void {
  const link = part('call');
  link.setAttribute('href', telOf(phone));
  link.hidden = false;
  write('call', t.call);
}

function write(name: string, words: string): void {
  part(name).textContent = typeset(words);
}

function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-word="${name}"]`);
  if (!found) throw new Error(`offline.html has no place for «${name}»`);
  return found;
}
