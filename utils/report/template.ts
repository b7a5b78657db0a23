import type { Sheet } from '../domain/lists/sheet';
import type { WrittenTexts } from '../i18n/file-texts';
import { actionColumn } from './import-columns';

/**
 * An empty list to fill in, and how to on a sheet behind it. It has no example row: read as it stands it is a
 * list without clients, so nobody can delegate an example by mistake.
 */
export function templateSheets(texts: WrittenTexts): [Sheet, Sheet] {
  const { columns, sheetNames, instructions } = texts;
  return [
    {
      name: sheetNames.clients,
      columns: [
        { heading: columns.orgNumber, kind: 'text', width: 18 },
        { heading: columns.name, kind: 'text', width: 40 },
        actionColumn(texts),
      ],
      rows: [],
    },
    {
      name: sheetNames.instructions,
      columns: [{ heading: instructions.heading, kind: 'text', width: 110 }],
      rows: instructions.sentences.map((sentence) => [sentence]),
    },
  ];
}
