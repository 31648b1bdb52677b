/** Order matters: everybody names Chrome and Safari too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser\//, 'Яндекс Браузер'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/MiuiBrowser\//, 'Mi Browser'],
  [/OPR\/|Opera/, 'Opera'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/; wv\)/, 'Android WebView'],
  [/(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** «Chrome, Android»: enough for a person to recognise their device, too little to follow one. Empty when unknown. */
export function deviceAbout(userAgent: string): string {
  const named = [BROWSERS, SYSTEMS].map(list => list.find(([pattern]) => pattern.test(userAgent))?.[1]);
  return named.filter(Boolean).join(', ');
}
