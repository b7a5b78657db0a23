import type { Turns } from '../turns';
import type { Parts } from './parts';

/** A workbook as it says of itself: its sheets in their order, and where their cells are. */
export interface Book {
  sheets: BookSheet[];
  /** Part with the texts that cells share; absent where they have their own. */
  strings?: string;
  styles?: string;
  /** Days are counted from 1904, as on old Macs. */
  from1904: boolean;
}

export interface BookSheet {
  name: string;
  hidden: boolean;
  /** The one that was open when the workbook was saved. */
  active: boolean;
  /** Absent where the part is missing. Charts and dialogs are no sheets. */
  path?: string;
}

const cellSheets = new Set(['worksheet', '']);

export async function readBook(parts: Parts, turns: Turns): Promise<Book> {
  const path = await pathOfBook(parts, turns);
  const written: { name: string; hidden: boolean; id: string }[] = [];
  let active = 0;
  let from1904 = false;
  await parts.read(
    path,
    {
      open(name, attributes) {
        if (name === 'sheet') {
          const { name: title, state = '', id = '' } = attributes();
          if (title !== undefined) written.push({ name: title, hidden: /hidden/i.test(state), id });
        } else if (name === 'workbookView') active = Number(attributes().activeTab ?? 0);
        else if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '');
      },
      close: () => undefined,
      text: () => undefined,
    },
    turns,
  );
  const relations = new Map(
    (await parts.relationsOf(path, turns)).map((relation) => [relation.id, relation]),
  );
  const find = (type: string, end: RegExp) => {
    const related = [...relations.values()].find((relation) => relation.type === type)?.target;
    return related && parts.has(related) ? related : parts.endingIn(end);
  };
  const strings = find('sharedStrings', /sharedstrings\.xml$/);
  const styles = find('styles', /(?:^|\/)styles\.xml$/);
  return {
    sheets: written.flatMap(({ id, ...sheet }, index): BookSheet[] => {
      const relation = relations.get(id);
      if (relation && !cellSheets.has(relation.type)) return [];
      const target = relation && parts.has(relation.target) ? { path: relation.target } : {};
      return [{ ...sheet, active: index === active, ...target }];
    }),
    ...(strings && { strings }),
    ...(styles && { styles }),
    from1904,
  };
}

async function pathOfBook(parts: Parts, turns: Turns): Promise<string> {
  const root = (await parts.relationsOf('', turns)).find(({ type }) => type === 'officeDocument')?.target;
  if (root && parts.has(root)) return root;
  return parts.endingIn(/(?:^|\/)workbook\.xml$/) ?? 'xl/workbook.xml';
}
