import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { OrgNumber } from '../../../utils/domain/numbers/nine-digits';
import { parseOrgNumber } from '../../../utils/domain/numbers/org-number';
import { rowsFor } from '../../sandbox/delegation-rows';
import { rowsToAdd } from '../../sandbox/delegations';
import { fileIsFor, klienterCsv } from '../../sandbox/klienter';
import { seedFirms } from '../../sandbox/seed/firms';
import { standardSeed } from '../../sandbox/seed/standard';

const firms = seedFirms(standardSeed.seed, standardSeed.clients);
const text = klienterCsv({ firms });

describe('klienter.csv', () => {
  it('is what the seed makes', () => {
    expect(readFileSync(new URL('../../sandbox/klienter.csv', import.meta.url), 'utf8')).toBe(text);
  });

  it('is sixty rows as Excel writes them: byte order mark, semicolons, CRLF, quotes where needed', () => {
    expect(text.startsWith('\ufeffOrg.nr.;Klient;Ansvarlig\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('"Ås; Bygg og Anlegg AS"');
    expect(rows()).toHaveLength(60);
    expect(rows().every((row) => row.length === 3)).toBe(true);
  });

  it('has rows for every verdict', () => {
    const sizes: Record<string, number> = {};
    for (const verdict of rows().map(verdicts())) sizes[verdict] = (sizes[verdict] ?? 0) + 1;
    expect(sizes).toEqual({
      add: 35,
      'already-delegated': 7,
      'missing-packages': 4,
      'no-relationship': 5,
      checksum: 1,
      length: 2,
      'not-a-number': 1,
      rounded: 1,
      'person-number': 1,
      duplicate: 2,
      'own-organisation': 1,
    });
  });
});

function rows(): string[][] {
  const { data } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';' });
  return data.slice(1);
}

/** The verdict of each row by the seed itself, not by the program that is tested with the file. */
function verdicts(): (row: string[]) => string {
  const [owner] = firms;
  const systemUser = owner.systemUsers.find(({ title }) => title === fileIsFor);
  const seen = new Set<OrgNumber>();
  return ([cell = '']) => {
    const number = parseOrgNumber(cell);
    if (!number.valid) return number.fault;
    if (number.orgNumber === owner.orgNumber) return 'own-organisation';
    if (seen.has(number.orgNumber)) return 'duplicate';
    seen.add(number.orgNumber);
    const client = owner.clients.find(({ orgNumber }) => orgNumber === number.orgNumber);
    if (!client || !systemUser) return 'no-relationship';
    if (systemUser.delegations.has(client.id)) return 'already-delegated';
    if (rowsToAdd(owner, systemUser, client.id).kind === 'ready') return 'add';
    const missing = rowsFor(client, systemUser.packages).kind === 'missing-packages';
    return missing ? 'missing-packages' : 'no-relationship';
  };
}
