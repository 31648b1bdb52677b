import { describe, expect, it } from 'vitest';
import { Skills } from '../src/domain/staff/skills.ts';

describe('what somebody can help with', () => {
  it('is kept as a short plain word, each once however it is written', () => {
    expect(Skills.parse([' жестовый   язык ', 'кризис', 'Кризис'])).toEqual(['жестовый язык', 'Кризис']);
  });

  it('is neither empty, nor a sentence, nor a list that nobody reads', () => {
    const isTaken = (skills: string[]) => Skills.safeParse(skills).success;
    expect(isTaken([])).toBe(true);
    expect(isTaken(['  '])).toBe(false);
    expect(isTaken(['право '.repeat(10)])).toBe(false);
    expect(isTaken(Array.from({ length: 13 }, (_, index) => `умение ${index}`))).toBe(false);
  });
});
