import * as z from 'zod';
import { TabMemory } from '../../call/tab-memory.ts';
import { forgetOnSignOut } from './private-memory.ts';

const KEY = 'typed';
const Kept = z.object({ whose: z.string(), texts: z.record(z.string(), z.unknown()) });

/**
 * What a member of staff has typed and the server has not: it outlives a closed dialog, an expired session, a reload and a
 * crash of the tab. These are personal data, so this tab alone keeps them, and only until they are sent, somebody signs
 * out, or somebody else signs in. Where storage is refused they live as long as the page.
 */
export class Typed {
  readonly #memory: TabMemory;
  #kept: z.infer<typeof Kept> | null = null;

  constructor(memory = new TabMemory('staff')) {
    this.#memory = memory;
    this.#kept = keptOf(memory.get(KEY));
  }

  /** Whose texts these are; null when nobody has signed in here since the last sign-out. */
  get whose(): string | null {
    return this.#kept?.whose ?? null;
  }

  /** From now on it is theirs; what somebody else typed is gone. */
  belongsTo(staffId: string): void {
    if (staffId !== this.whose) this.#write({ whose: staffId, texts: {} });
  }

  recall<T>(key: string, schema: z.ZodType<T>): T | null {
    const read = schema.safeParse(this.#kept?.texts[key]);
    return read.success ? read.data : null;
  }

  keep(key: string, value: unknown): void {
    if (this.#kept) this.#write({ ...this.#kept, texts: { ...this.#kept.texts, [key]: value } });
  }

  forget(key: string): void {
    if (this.#kept?.texts[key] === undefined) return;
    const { [key]: _, ...texts } = this.#kept.texts;
    this.#write({ ...this.#kept, texts });
  }

  forgetAll(): void {
    this.#kept = null;
    this.#memory.forget(KEY);
  }

  #write(kept: z.infer<typeof Kept>): void {
    this.#kept = kept;
    this.#memory.set(KEY, JSON.stringify(kept));
  }
}

export const typed = new Typed();
forgetOnSignOut(() => typed.forgetAll());

function keptOf(text: string | null): z.infer<typeof Kept> | null {
  try {
    return Kept.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}
