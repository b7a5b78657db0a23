import type { Turns } from '../turns';
import { readXml, type XmlListener } from './xml';
import { piecesOf, unpackedLimit, type ZipEntry, ZipFault, zipEntries } from './zip-entries';

/** What one part of a package points to. */
export interface Relation {
  id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  type: string;
  /** Path of the part in the package. */
  target: string;
}

/** The files of a workbook, found without regard to slashes and letters' case, as old archives write them. */
export interface Parts {
  has(path: string): boolean;
  /** A part whose path ends so, where no relation tells. */
  endingIn(end: RegExp): string | undefined;
  read(path: string, listener: XmlListener, turns: Turns): Promise<void>;
  relationsOf(path: string, turns: Turns): Promise<Relation[]>;
}

export function openParts(archive: Uint8Array): Parts {
  const entries = zipEntries(archive).filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > unpackedLimit) throw new ZipFault('too-large', declared);
  const byPath = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const path = keyOf(entry.name);
    if (!byPath.has(path)) byPath.set(path, entry);
  }
  const read: Parts['read'] = (path, listener, turns) => {
    const entry = byPath.get(keyOf(path));
    if (!entry) throw new ZipFault('damaged');
    return readXml(piecesOf(archive, entry), listener, turns);
  };
  return {
    has: (path) => byPath.has(keyOf(path)),
    endingIn: (end) => [...byPath.keys()].find((path) => end.test(path)),
    read,
    async relationsOf(path, turns) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
      const relations: Relation[] = [];
      if (!byPath.has(keyOf(file))) return relations;
      await read(
        file,
        {
          open(name, attributes) {
            if (name !== 'Relationship') return;
            const { Id: id, Type: type = '', Target: target } = attributes();
            if (id && target) {
              relations.push({
                id,
                type: type.slice(type.lastIndexOf('/') + 1),
                target: resolved(target, folder),
              });
            }
          },
          close: () => undefined,
          text: () => undefined,
        },
        turns,
      );
      return relations;
    },
  };
}

const keyOf = (path: string) => resolved(path, '').toLowerCase();

/** Slashes of both kinds, from the package's root or from a folder, through `.` and `..`. */
function resolved(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
