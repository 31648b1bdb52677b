import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take more than a minute, the longest first; a new one of their kind is best added. */
const LONGEST = ['screens', 'breaks', 'main-job', 'screens-of-trouble', 'crash', 'keyboard', 'safety'];

/** Begun last, the longest file would keep one worker busy for minutes after the other has finished. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(basename(moduleId, '.spec.ts'));
      return at === -1 ? LONGEST.length : at;
    };
    return files.toSorted((one, other) => turn(one) - turn(other));
  }
}
