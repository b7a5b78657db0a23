import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, importedBy, root } from './sources';

const sources = files.filter((file) => /\.tsx?$/.test(file));
/** A catalogue and its languages know each other; the type is in one place, and that is where it is used. */
const isCatalogue = (file: string) => file.startsWith(join('utils', 'i18n'));

function grouped(of: (file: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const file of sources) groups.set(of(file), [...(groups.get(of(file)) ?? []), file]);
  return groups;
}

/** Every circle of files that import one another, types included. */
function circles(): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  function visit(file: string) {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const next of importedBy(file)) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) {
        lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
      }
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.toSorted());
  }
  for (const file of sources) if (!order.has(file)) visit(file);
  return found;
}

describe('the house', () => {
  it('has no folder of more than twenty files, catalogues aside', () => {
    const full = [...grouped(dirname)].filter(
      ([folder, its]) => its.length > 20 && !isCatalogue(`${folder}/`),
    );
    expect(full.map(([folder, its]) => `${folder}: ${its.length}`)).toEqual([]);
  });

  it('gives no two files one name, but for languages, routes and what every entrypoint has', () => {
    const named = sources.filter(
      (file) =>
        !isCatalogue(file) && !/\/routes\//.test(file) && !/^entrypoints\/[^/]+\/(index|main)\./.test(file),
    );
    const names = new Map<string, string[]>();
    for (const file of named) {
      const name = basename(file).replace(/\.tsx?$/, '');
      names.set(name, [...(names.get(name) ?? []), file]);
    }
    expect([...names].filter(([_name, its]) => its.length > 1)).toEqual([]);
  });

  it('has no circle of files, but for a catalogue and its languages', () => {
    expect(circles().filter((circle) => !circle.every(isCatalogue))).toEqual([]);
  });

  it('reports small files with one importer in their own folder, which may be a part of it', () => {
    const small = sources.filter((file) => {
      const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
      const importers = sources.filter((other) => importedBy(other).includes(file));
      return lines <= 12 && importers.length === 1 && dirname(importers[0] ?? '') === dirname(file);
    });
    console.log(`${small.length} files of 12 lines or fewer with one importer in the same folder`, small);
  });
});
