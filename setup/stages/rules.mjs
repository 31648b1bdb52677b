import { rules } from '../checks/rules.mjs';
import { one, sum } from './stage.mjs';

/** Every rule is one test. @type {import('./stage.mjs').Stage['run']} */
export async function checkRules() {
  return sum(
    rules.map(rule => {
      const violations = rule.check();
      for (const violation of violations) console.error(`${rule.name}: ${violation}`);
      return one(violations.length === 0);
    }),
  );
}
