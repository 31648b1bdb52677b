import { readFile } from 'node:fs/promises';
import { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { withBase } from '@priyom/shared/domain/policy/with-base';

const DATA = new URL('../../data/', import.meta.url);

/** A JSON file of the checkout's `server/data`. */
export async function readData(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, DATA), 'utf8'));
}

/**
 * The policy `name` from `data/policies`, over the common base, with the institution's name in its texts.
 * @throws ZodError when a file of the checkout is not a whole policy.
 */
export async function loadPolicy(name: string, institution: string): Promise<PolicyBody> {
  return PolicyBody.parse(
    withBase(await readData('base.json'), await readData(`policies/${name}.json`), { institution }),
  );
}
