/** Names as people know them. Who says to be like others as well («… Chrome/141 … YaBrowser/25») stands before them. */
const MARKS = [
  ['YaBrowser', 'Yandex Browser'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const;

/** «Chrome 141»; of one that is not known the family of its engine, or nothing. For a person who helps by telephone. */
export function browserName(userAgent: string): string {
  for (const [mark, name] of MARKS) {
    const version = new RegExp(`${mark}/(\\d+)`).exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return '';
}
