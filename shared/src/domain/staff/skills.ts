import * as z from 'zod';

/** A short plain word of the institution's own for what somebody can help with: «жестовый язык», «кризис». */
export const Skill = z
  .string()
  .transform(typed => typed.replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(40));

/** Of one person, each once however it is written; as many as can be read beside a name. */
export const Skills = z
  .array(Skill)
  .max(12)
  .transform(all => [...new Map(all.map(skill => [skill.toLowerCase(), skill])).values()]);
