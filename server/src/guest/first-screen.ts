import { allInstitutions } from '../institutions/repository.ts';
import { escapeHtml } from '../platform/http/escape-html.ts';
import type { Database } from '../platform/mongo/database.ts';
import { phoneHrefOf } from './refusals.ts';

/**
 * In the pages outside the staff's: `<!--known …-->` waits for the names in braces, `<!--unknown-->…<!--/unknown-->` goes
 * when they come.
 */
const KNOWN = /<!--known\s+([\s\S]*?)-->/g;
const UNKNOWN = /<!--unknown-->[\s\S]*?<!--\/unknown-->/g;

/**
 * A page with whom to call, before any script runs. The link's secret stays in the browser, so only an
 * installation of one institution can know whose number it is; else, and when the database is away, the page says that
 * the number is in the message with the link.
 */
export async function withWhomToCall(database: Database, html: string): Promise<string> {
  const institutions = await allInstitutions(database).catch(() => []);
  const [only] = institutions;
  if (!only || institutions.length > 1) return html;
  const { name, phone } = only;
  const facts: Record<string, string> = { name, phone, phoneHref: phoneHrefOf(phone) };
  return html.replace(UNKNOWN, '').replace(KNOWN, (_all, inside: string) => filled(inside, facts));
}

function filled(inside: string, facts: Record<string, string>): string {
  return inside.replace(/\{(\w+)\}/g, (_all, fact: string) => escapeHtml(facts[fact] ?? ''));
}
