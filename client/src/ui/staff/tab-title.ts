let page: string | null = null;
let sign = '';

/** What the page is: «Сегодня · Приём». */
export function nameTab(title: string): void {
  page = title;
  show();
}

/** What must be seen from another tab, before the name of the page: «Ждут: 1». Empty takes it away. */
export function signTab(words: string): void {
  page ??= document.title;
  sign = words;
  show();
}

function show(): void {
  document.title = [sign, page].filter(Boolean).join(' · ');
}
