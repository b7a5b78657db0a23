import type { BelievedReading } from '../../utils/domain/board/overview';
import type { Client } from '../../utils/domain/client';
import { orgNumberOrNothing } from '../../utils/domain/numbers/org-number';
import type { SystemUser } from '../../utils/domain/system-user';
import { auditTextsFor } from '../../utils/i18n/audit-texts';
import { outcomeTextsFor } from '../../utils/i18n/outcome-catalogue';
import { differences } from '../../utils/plan/across/differences';
import { longSheet } from '../../utils/report/overview-sheets';
import { readList } from '../../utils/spreadsheet/read-list';
import { writeCsv } from '../../utils/spreadsheet/write-csv';
import { writeXlsx } from '../../utils/spreadsheet/write-xlsx';
import { seedFirms } from '../sandbox/seed/firms';
import type { Figure } from './figure';
import { listOf } from './lists';

const rounds = 7;
const systemUsers = 20;

/** Ten thousand clients in twenty system accesses: what differs, and all of it as a file. */
export async function exportAll(): Promise<Figure[]> {
  const readings = firm();
  const list = await readList(new TextEncoder().encode(listOf(10_000)));
  if (!list.ok) throw new Error('the list was not read');
  const compared = await timed(() => differences(readings, list.list.rows));
  const sheet = longSheet({ readings, differences: compared.value, list: 'with-list', ...texts() });
  const json: number[] = [];
  const csv: number[] = [];
  const xlsx: number[] = [];
  const states: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    states.push((await timed(() => differences(readings, list.list.rows))).ms);
    json.push((await timed(() => JSON.stringify(sheet.rows))).ms);
    csv.push((await timed(() => writeCsv(sheet))).ms);
    xlsx.push((await timed(() => writeXlsx([sheet]))).ms);
  }
  return [
    {
      name: 'export: differences of 10,000 clients × 20 system accesses',
      value: fastest(states),
      unit: 'ms',
    },
    { name: 'export: rows of the long form', value: sheet.rows.length },
    {
      name: 'export: CSV, times JSON.stringify on the same rows',
      value: fastest(csv) / fastest(json),
      limit: 3,
    },
    {
      name: 'export: XLSX, times JSON.stringify on the same rows',
      value: fastest(xlsx) / fastest(json),
      limit: 15,
    },
    { name: 'export: JSON.stringify', value: fastest(json), unit: 'ms' },
    { name: 'export: CSV', value: fastest(csv), unit: 'ms' },
    { name: 'export: XLSX', value: fastest(xlsx), unit: 'ms' },
  ];
}

/** Work of a second is disturbed in every round of a few; what it costs is the least it took. */
const fastest = (times: number[]) => Math.min(...times);

const texts = () => ({ texts: outcomeTextsFor('nb'), audit: auditTextsFor('nb') });

/** The seed's firm, its clients delegated to nearly all of so many system users. */
function firm(): BelievedReading[] {
  const [seeded] = seedFirms(1, 10_000);
  const [user] = seeded.systemUsers;
  const orgNumber = orgNumberOrNothing(seeded.orgNumber);
  if (!user || !orgNumber) throw new Error('the seed has changed');
  const packages = user.packages.map((urn) => ({ urn, name: urn }));
  const { partyUuid, name } = seeded;
  const owner = { environment: 'tt02', partyId: String(seeded.partyId), partyUuid, orgNumber, name } as const;
  const available = seeded.clients.map((client): Client => {
    const number = client.orgNumber ? orgNumberOrNothing(client.orgNumber) : undefined;
    const { id, kind, roles } = client;
    return { id, name: client.name, kind, access: roles, ...(number && { orgNumber: number }) };
  });
  return Array.from({ length: systemUsers }, (_, at): BelievedReading => {
    const id = `${user.id.slice(0, -2)}${at + 10}`;
    const systemUser: SystemUser = { id, title: `${user.title} ${at + 1}`, packages, owner };
    const delegated = available
      .filter((_, index) => (index + at) % 50 !== 0)
      .map(({ access, ...client }): Client => client);
    return {
      status: 'read',
      systemUser,
      available,
      delegated,
      knowsPackages: true,
      absence: 'seen-twice',
      readAt: 0,
    };
  });
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}
