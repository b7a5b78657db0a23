import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, root } from './sources';

/** Asked of what we have thrown ourselves, or where there is only one world. */
const mayStay: Record<string, string> = {
  NotInJournal: 'thrown by the journal itself',
  SheetTooLarge: 'thrown by the reader itself',
  ZipFault: 'thrown by the reader itself',
  DOMException: 'of a database, in the worker, which has no page',
};

const asked = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\binstanceof\s+([\w.]+)/g)].map(([, name = '']) => ({
    file,
    name,
  })),
);

describe('what a browser hands over', () => {
  it('is never asked whose instance it is: in Firefox it belongs to the page’s world and is none of ours', () => {
    expect(asked.filter(({ name }) => !(name in mayStay))).toEqual([]);
    expect(asked.filter(({ file }) => /^(components|entrypoints)\//.test(file))).toEqual([]);
  });

  it('has no exception that nothing uses any more', () => {
    expect(Object.keys(mayStay).filter((name) => !asked.some((one) => one.name === name))).toEqual([]);
  });
});

describe('figures, days and lists in nynorsk', () => {
  it('are bokmål’s in Chromium, which knows no nynorsk and would write English', () => {
    const made = files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/Intl\.\w+\((.*?)[,)]/g)].map(
        ([all]) => `${file}: ${all}`,
      ),
    );
    expect(made.length).toBeGreaterThan(15);
    expect(made.filter((one) => one.includes("('nn'"))).toEqual([]);
  });
});
