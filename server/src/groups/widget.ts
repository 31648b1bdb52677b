import { createHash } from 'node:crypto';
import type { PublicGroup, PublicGroups } from '@priyom/shared/api/groups';
import { FEED_WORDS, whenText } from '@priyom/shared/domain/group/feed-words';
import { escapeHtml } from '../platform/http/escape-html.ts';

/** Plain enough for any site, dark where the site's reader has it dark. */
const STYLE = `
:root{color-scheme:light dark;font:16px/1.45 system-ui,sans-serif}
body{margin:0;padding:4px}
ul{list-style:none;margin:0;padding:0;display:grid;gap:12px}
li{border:1px solid #9fb0aa;border-radius:14px;padding:14px 16px;display:grid;gap:4px}
b{font-size:1.1em}
small{font-size:.9em;opacity:.85}
a{justify-self:start;margin-top:6px;padding:10px 18px;border-radius:10px;background:#0b6b53;color:#fff;text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid #1a6fd4;outline-offset:2px}
p{margin:12px 2px 0}
p a{all:revert}
`;

/** The one page that another site may show inside of its own: no script, no form, nothing of anybody. */
export const WIDGET_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

export function widgetOf({ institution, groups }: PublicGroups, address: (path: string) => string): string {
  const list = groups.length > 0 ? `<ul>${groups.map(group => itemOf(group, address)).join('')}</ul>` : none();
  const { name, phone, phoneHref } = institution;
  const call = `<p>${FEED_WORDS.call}: <a href="${escapeHtml(phoneHref)}">${escapeHtml(phone)}</a></p>`;
  const title = escapeHtml(FEED_WORDS.title(name));
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body>${list}${call}</body></html>`;
}

const none = (): string => `<p>${FEED_WORDS.none}</p>`;

function itemOf(group: PublicGroup, address: (path: string) => string): string {
  const { id, title, forWhom, specialist, startsAt, zone, state } = group;
  const verb = state === 'full' ? FEED_WORDS.queue : FEED_WORDS.enrol;
  const lines = [whenText(new Date(startsAt), zone), forWhom, FEED_WORDS.leads(specialist.name, specialist.position)];
  const words = [...lines, placesOf(group)].filter(Boolean).map(line => `<small>${escapeHtml(line)}</small>`);
  const link = `<a href="${escapeHtml(address(`/g/${id}`))}" target="_blank" rel="noopener" aria-label="${escapeHtml(
    `${verb}: ${title} (${FEED_WORDS.newWindow})`,
  )}">${verb}</a>`;
  return `<li><b>${escapeHtml(title)}</b>${words.join('')}${state === 'closed' ? '' : link}</li>`;
}

function placesOf({ state, free, places }: PublicGroup): string {
  if (state === 'closed') return FEED_WORDS.closed;
  return state === 'full' ? FEED_WORDS.full : FEED_WORDS.free(free, places);
}
