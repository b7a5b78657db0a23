import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { files, root } from './sources';

it('writes no markup out of text anywhere: what a file or Altinn says is text', () => {
  const markup = /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/;
  expect(files.filter((file) => markup.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
