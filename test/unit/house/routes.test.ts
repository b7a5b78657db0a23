import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routeNames } from '../../../utils/altinn/route-table';
import { files, root } from './sources';

// A journal of an older version says by name what it has read by.
const migrations = ['utils/job/journal/schema.ts', 'utils/job/journal/say-what-runs-are-for.ts'];
const above = files.filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('utils/altinn/') && !migrations.includes(file),
);

const name = `['"](?:${routeNames.join('|')})['"]`;
const byName = new RegExp(
  [
    `routes\\??\\.(?:portal\\b|\\[${name})`,
    `routes\\[${name}`,
    `[!=]==?\\s*${name}`,
    `${name}\\s*[!=]==?`,
    `case ${name}`,
    `\\.includes\\(${name}`,
  ].join('|'),
);

describe('which route it is', () => {
  it('is a question that would be seen', () => {
    for (const line of [
      'altinn.routes.portal.systemUsers(owner)',
      "altinn.routes['end-user'].available",
      "if (route === 'portal') return",
      "switch (name) { case 'client-administration': }",
    ]) {
      expect(byName.test(line), line).toBe(true);
    }
  });

  it('is asked by nothing above the routes: what a route can do stands in its flags', () => {
    expect(above.filter((file) => byName.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
