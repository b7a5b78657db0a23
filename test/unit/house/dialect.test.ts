import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { files, root } from './sources';

it('uses the words of the trade, not those of a house of its own', () => {
  const dialect = /\b(desks?|doors?|sift\w*|drain\w*|knock\w*|out of breath|nobody's click)\b/i;
  expect(files.filter((file) => dialect.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
