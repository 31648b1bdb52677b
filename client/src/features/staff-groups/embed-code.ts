const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const quoted = (text: string): string => text.replaceAll(/[&"<>]/g, sign => HTML[sign] ?? sign);

/** What whoever keeps the institution's site puts into it: the list of groups in a frame, nothing that runs there. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="640" loading="lazy"></iframe>`;
}
