import { readFile } from 'node:fs/promises';
import { PolicyBody } from '@priyom/shared/domain/policy/schema';
import { withBase } from '@priyom/shared/domain/policy/with-base';
import { loadConfig } from '../config.ts';
import { layFoundation } from '../foundation.ts';
import { systemClock } from '../platform/clock.ts';
import { createLogger } from '../platform/logger.ts';
import { addInstitution } from './add-institution.ts';
import { readData } from './policy-files.ts';
import { InstitutionFile } from './schema.ts';

/**
 * `node server/src/seed/command.ts <institution.json> <policy.json> <password>`: an institution made of data alone, such
 * as `data/institution-example.json` and one of `data/policies`. The policy file is laid over `data/base.json`.
 * Repeatable.
 */
const [institutionPath, policyPath, password] = process.argv.slice(2);
if (!institutionPath || !policyPath || !password) {
  console.error(
    'usage: node server/src/seed/command.ts <institution.json> <policy.json> <first password of its staff>',
  );
  process.exit(2);
}

const file = InstitutionFile.parse(JSON.parse(await readFile(institutionPath, 'utf8')));
const own: unknown = JSON.parse(await readFile(policyPath, 'utf8'));
const policy = PolicyBody.parse(withBase(await readData('base.json'), own, { institution: file.name }));
const config = loadConfig(process.env);
const foundation = await layFoundation(config, systemClock, createLogger(config.LOG_LEVEL));
const institution = await addInstitution(foundation, file, policy, password);
console.info(institution._id);
await foundation.shutdown.run();
