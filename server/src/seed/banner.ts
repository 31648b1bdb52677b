import { ERROR_TEXTS } from '@priyom/shared/error-texts';
import type { BannerText } from './banner-texts.ts';
import { type Phones, phoneLines } from './phone-lines.ts';
import type { Demo } from './seed-demo.ts';

const RULE = '─'.repeat(72);

/** What somebody who typed `npm start` needs: addresses, log-ins, one ready link, with `--lan` a code for phones. */
export function bannerOf(publicUrl: string, demo: Demo | null, t: BannerText, phones: Phones | null = null): string {
  const lines = [RULE, t.runs(publicUrl), t.staff(`${publicUrl}/app`)];
  if (demo) lines.push('', ...demoLines(demo, t), '', ...linkLines(demo, t));
  if (phones) lines.push(...phoneLines(phones, demo && 'url' in demo.link ? demo.link.url : null, t.phone));
  return [...lines, '', t.stop, RULE].join('\n');
}

function demoLines({ password, logins }: Demo, t: BannerText): string[] {
  const [first] = logins;
  const own = logins.filter(entry => entry.institution === first?.institution);
  const others = [...new Set(logins.map(entry => entry.institution))].slice(1);
  const otherLogins = logins
    .filter(entry => entry.institution !== first?.institution)
    .map(entry => entry.login)
    .filter(login => login.endsWith('.spec'));
  return [
    t.password(password),
    ...own.map(({ login, position }) => `  ${login.padEnd(12)} ${position}`),
    t.others(others.join(', ')),
    t.otherLogins(otherLogins.join(', ')),
  ];
}

function linkLines({ link }: Demo, t: BannerText): string[] {
  if ('refused' in link) {
    return [
      t.noLink(link.refused === 'TIME_TAKEN' ? t.allBusy : ERROR_TEXTS[t.language][link.refused].title),
      t.howToLink,
    ];
  }
  return [t.link, `  ${link.url}`, t.linkLogin(link.login)];
}
