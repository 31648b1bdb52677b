import { expect, it } from 'vitest';
import { afterBack } from './use-back-press.ts';

it('a Back press closes what stands beside the pictures, then asks whether to leave; sheets close by themselves', () => {
  expect(afterBack('chat')).toBe('none');
  expect(afterBack('questions')).toBe('none');
  expect(afterBack('none')).toBe('end');
  expect(afterBack('more')).toBeNull();
  expect(afterBack('end')).toBeNull();
});
