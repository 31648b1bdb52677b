import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ru } from '../i18n/ui.ts';
import { TextArea } from './Field.tsx';

const drawn = (value: string, error?: string) =>
  renderToStaticMarkup(
    createElement(TextArea, { label: 'Причина', value, limit: 10, error, onChange: () => undefined }),
  );

it('what is over the limit stays, is marked wrong, and says by how much', () => {
  const html = drawn('двенадцать-12');
  expect(html).toContain('двенадцать-12');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain(ru.charactersOver(3));
});

it('within the limit only the last fifth is counted, and nothing is wrong', () => {
  expect(drawn('девять---')).toContain(ru.charactersLeft(1));
  expect(drawn('двое')).not.toContain(ru.charactersLeft(6));
  expect(drawn('девять---')).not.toContain('aria-invalid');
});

it("the form's own fault is said while the length is not one", () => {
  expect(drawn('', 'Напишите причину')).toContain('Напишите причину');
});
