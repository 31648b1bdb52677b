import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take half a minute and more here, the longest first; a new one of their kind is best added. */
const LONGEST = [
  ...[
    'screens',
    'main-job',
    'breaks',
    'never-starts-over',
    'ladder',
    'screens-of-trouble',
    'comfort',
    'networks',
    'safety',
  ].map(name => `${name}.spec.ts`),
  ...['simulcast', 'crash', 'books', 'media', 'coming-and-going'].map(name => `${name}.test.ts`),
];

/** Begun last, the longest file would keep one worker busy for minutes after the other has finished. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(basename(moduleId));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => turn(one) - turn(other));
  }
}
