import type { Config } from '../config.ts';
import type { BannerText } from './banner-texts.ts';
import { terminalCode } from './terminal-code.ts';

/** Real phones on the same network (`npm start -- --lan`). */
export interface Phones {
  /** The page that tells what the phone's browser will say; by plain http. */
  page: string;
  hasColours: boolean;
  /** The plain door, where this machine's own browser knows no warning. */
  port: number;
}

/** Null: this server's certificate is one that phones know, or it has none, so nobody needs to be told how. */
export function phonesOf({ PORT, PUBLIC_URL, TLS_CA_FILE, COLOURS }: Config): Phones | null {
  if (!TLS_CA_FILE) return null;
  return { page: `http://${PUBLIC_URL.hostname}:${PORT}/phone`, hasColours: COLOURS, port: PORT };
}

/** How a phone gets here: a code for its camera, the address below, and what to do about the warning. */
export function phoneLines({ page, hasColours, port }: Phones, link: string | null, t: BannerText['phone']): string[] {
  const address = page + (link ? new URL(link).hash : '');
  const here = t.here(`http://localhost:${port}/app`);
  return ['', t.title, '', ...terminalCode(address, hasColours), '', `  ${address}`, '', ...t.how, here];
}
