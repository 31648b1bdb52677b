import { expect, it } from 'vitest';
import { embedCode } from './embed-code.ts';

it('no name of an institution breaks out of the code', () => {
  expect(embedCode('https://priem.example.test/g/primer?widget=1&x=2', 'Центр "Пример" <б>')).toBe(
    '<iframe src="https://priem.example.test/g/primer?widget=1&amp;x=2" title="Центр &quot;Пример&quot; &lt;б&gt;" width="100%" height="640" loading="lazy"></iframe>',
  );
});
