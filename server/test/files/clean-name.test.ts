import { FILE_LIMITS } from '@priyom/shared/domain/file/limits';
import { expect, it } from 'vitest';
import { cleanName, withEnding } from '../../src/files/clean-name.ts';

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\vera\\Справка.pdf', 'Справка.pdf'],
  ['a\u202Efdp.exe', 'afdp.exe'],
  ['  .скрытый  ', 'скрытый'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['\u0000\u200B', 'file'],
  ['..', 'file'],
  ['a"b<c>.png', 'a_b_c_.png'],
])('%j becomes %j', (given, clean) => {
  expect(cleanName(given)).toBe(clean);
});

it('a long name keeps its ending', () => {
  const clean = cleanName(`${'ё'.repeat(500)}.docx`);
  expect([...clean]).toHaveLength(FILE_LIMITS.nameLength);
  expect(clean).toMatch(/ё\.docx$/);
});

it('the ending is that of the content', () => {
  expect(withEnding('Справка.exe', 'application/pdf')).toBe('Справка.exe.pdf');
  expect(withEnding('фото.JPEG', 'image/jpeg')).toBe('фото.JPEG');
  expect(withEnding('pdf', 'application/pdf')).toBe('pdf.pdf');
});
