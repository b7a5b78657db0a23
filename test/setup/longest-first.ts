import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that wait longest, the longest first. */
const long = ['faults', 'every-scene', 'worker-stopped', 'undo', 'as-another', 'board'].map(
  (name) => `${name}.test.ts`,
);

/** What takes long begins first, so that no worker is alone with it at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.indexOf(basename(moduleId));
      return at === -1 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
