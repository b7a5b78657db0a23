import { readList, readListFromText } from '../../../../utils/spreadsheet/read-list';
import type { AnyList } from './make-list';

/** What was wrong about a list that was read. */
export interface ListJudged {
  /** Numbers that are on no row and shown nowhere. */
  lost: number;
  /** Numbers that are on no row, and shown as such. */
  notTaken: number;
  /** Rows that are nobody on the list, or somebody twice. */
  invented: number;
  /** Rows with another name than their client's. */
  misnamed: number;
  words: string[];
}

/** Reads a list, and holds what comes out against what is right. */
export async function judgeList({ bytes, way, clients, made }: AnyList): Promise<ListJudged> {
  const read = await (way === 'paste' ? readListFromText(new TextDecoder().decode(bytes)) : readList(bytes));
  if (!read.ok) {
    return {
      lost: clients.length,
      notTaken: 0,
      invented: 0,
      misnamed: 0,
      words: [`${made}: ${JSON.stringify(read.fault)}`],
    };
  }
  const { rows, elsewhere, understanding } = read.list;
  const right = new Map(clients.map(({ orgNumber, name }) => [orgNumber, name]));
  const found = new Set<string>();
  let invented = 0;
  let misnamed = 0;
  for (const { number, name } of rows) {
    if (!number.valid || !right.has(number.orgNumber) || found.has(number.orgNumber)) {
      invented += 1;
      continue;
    }
    found.add(number.orgNumber);
    const rightName = right.get(number.orgNumber);
    if (rightName === undefined ? false : name !== rightName) misnamed += 1;
  }
  const missing = [...right.keys()].filter((number) => !found.has(number));
  const lost = missing.filter((number) => !(elsewhere as ReadonlySet<string>).has(number)).length;
  const shown = understanding.notTaken?.count ?? 0;
  const owner = understanding.madeFor?.owner ? 1 : 0;
  const words =
    missing.length + invented + misnamed > 0
      ? [
          `${made}: ${missing.length} of ${clients.length} missing, ${invented} invented, ${misnamed} misnamed (${rows.find(({ name }, i) => name !== clients[i]?.name)?.name})`,
        ]
      : [];
  if (shown + owner < elsewhere.size)
    words.push(`${made}: ${elsewhere.size} numbers on no row, ${shown} shown`);
  return { lost, notTaken: missing.length - lost, invented, misnamed, words };
}
