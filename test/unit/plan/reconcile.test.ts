import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../utils/domain/client';
import type { Row } from '../../../utils/domain/lists/list';
import { isDoubtful } from '../../../utils/domain/plan';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { countVerdicts } from '../../../utils/plan/reconcile';
import { clientListTable } from '../../../utils/report/client-list-table';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';
import { anyOrgNumber } from '../../support/lists/numbers';
import {
  berg,
  client,
  fjell,
  foss,
  gave,
  own,
  payroll,
  planOf,
  row,
  rows,
  signing,
  stranger,
  systemUser,
} from '../../support/plan/fixtures';

const nb = outcomeTextsFor('nb');

const verdictsOf = (input: Parameters<typeof planOf>[0]) => planOf(input).rows.map(({ verdict }) => verdict);

describe('the verdict of a row', () => {
  it('is add for a client that is not there yet, with the client’s id and the register’s name', () => {
    const plan = planOf({
      rows: rows(fjell),
      available: [client(fjell, { name: 'FJELL AS', access: gave(signing) })],
    });
    expect(plan.rows).toEqual([
      {
        line: 2,
        shown: fjell,
        orgNumber: fjell,
        name: 'FJELL AS',
        verdict: 'add',
        clientId: `id-${fjell}`,
        warnings: [],
      },
    ]);
  });

  it('is already-delegated for one that is, and no-relationship for one Altinn does not have', () => {
    const available = [client(fjell), client(foss)];
    expect(verdictsOf({ rows: rows(fjell, foss, stranger), available, delegated: [client(foss)] })).toEqual([
      'add',
      'already-delegated',
      'no-relationship',
    ]);
  });

  it('names the fault of the number before anything else', () => {
    const plan = planOf({ rows: rows('12345678', '310609545', '', 'abc', '3,11E+08') });
    expect(plan.rows.map(({ verdict, fault, digits }) => [verdict, fault, digits])).toEqual([
      ['invalid-number', 'length', 8],
      ['invalid-number', 'checksum', 9],
      ['invalid-number', 'empty', 0],
      ['invalid-number', 'not-a-number', 0],
      ['invalid-number', 'rounded', 0],
    ]);
  });

  it('is person-number for eleven digits, and shows only what the reader shows', () => {
    const masked: Row = {
      line: 2,
      cells: ['•••••• •••••'],
      number: { valid: false, fault: 'person-number', found: '•••••• •••••', digits: 11 },
    };
    expect(planOf({ rows: [masked] }).rows).toMatchObject([
      { verdict: 'person-number', shown: '•••••• •••••' },
    ]);
  });

  it('is own-organisation for the owner, each time it stands there', () => {
    expect(verdictsOf({ rows: rows(own, own), available: [client(own)] })).toEqual([
      'own-organisation',
      'own-organisation',
    ]);
  });

  it('is duplicate for a number that stood before, and the first one keeps its own', () => {
    const plan = planOf({
      rows: rows(fjell, '310 609 544', stranger, fjell, stranger),
      available: [client(fjell)],
    });
    expect(plan.rows.map(({ verdict, firstLine }) => [verdict, firstLine])).toEqual([
      ['add', undefined],
      ['duplicate', 2],
      ['no-relationship', undefined],
      ['duplicate', 2],
      ['duplicate', 4],
    ]);
  });
});

describe('a row whose list says «fjern»', () => {
  const removed = (line: number, number: string): Row => ({ ...row(line, number), action: 'remove' });

  it('is never added, whatever Altinn has', () => {
    const available = [client(fjell), client(foss)];
    const list = [removed(2, fjell), removed(3, foss), removed(4, stranger)];
    const plan = planOf({ rows: list, available, delegated: [client(foss)] });
    expect(plan.rows.map(({ verdict, mark }) => [verdict, mark])).toEqual([
      ['marked-otherwise', 'remove'],
      ['marked-otherwise', 'remove'],
      ['marked-otherwise', 'remove'],
    ]);
  });

  it('is a conflict on every row of a client that another row wants added, in either order', () => {
    const available = [client(fjell), client(foss)];
    expect(verdictsOf({ rows: [row(2, fjell), removed(3, fjell), row(4, foss)], available })).toEqual([
      'conflict',
      'conflict',
      'add',
    ]);
    expect(verdictsOf({ rows: [removed(2, fjell), row(3, fjell)], available })).toEqual([
      'conflict',
      'conflict',
    ]);
  });

  it('is still on the list for the other side of the reconciliation', () => {
    const plan = planOf({
      rows: [removed(2, fjell)],
      available: [client(fjell)],
      delegated: [client(fjell)],
    });
    expect(plan.notOnList).toEqual([]);
  });
});

describe('packages', () => {
  const both = { ...systemUser, packages: [signing, payroll] };

  it('that no role has are named', () => {
    const available = [client(fjell, { access: gave(signing) }), client(foss, { access: [] })];
    const plan = planOf({ rows: rows(fjell, foss), systemUser: both, available });
    expect(plan.rows.map(({ verdict, missing }) => [verdict, missing])).toEqual([
      ['missing-packages', [payroll.name]],
      ['missing-packages', [signing.name, payroll.name]],
    ]);
  });

  it('count whichever role they come with, and however Altinn shortens them', () => {
    const access = [...gave(payroll), { role: 'r', packages: ['regnskapsforer-med-signeringsrettighet'] }];
    expect(
      verdictsOf({ rows: rows(fjell), systemUser: both, available: [client(fjell, { access })] }),
    ).toEqual(['add']);
  });

  it('are not asked for where the route does not know them', () => {
    const input = { rows: rows(fjell), systemUser: both, knowsPackages: false };
    const plan = planOf({ ...input, available: [client(fjell, { access: [] })] });
    expect(plan.rows).toMatchObject([{ verdict: 'add' }]);
    expect(plan.warnings).toEqual([{ kind: 'packages-unknown' }]);
    expect(planOf({ ...input, systemUser }).warnings).toEqual([]);
  });

  it('that a delegated client lacks are a warning, where they are known', () => {
    const delegated = [client(fjell, { access: gave(signing) }), client(foss)];
    const available = [client(fjell), client(foss)];
    const plan = planOf({ rows: rows(fjell, foss), systemUser: both, available, delegated });
    expect(plan.rows.map(({ verdict, warnings }) => [verdict, warnings])).toEqual([
      ['already-delegated', [{ kind: 'lacks-packages', packages: [payroll.name], repairable: false }]],
      ['already-delegated', []],
    ]);
  });
});

describe('a delegated client that lacks a package', () => {
  const both = { ...systemUser, packages: [signing, payroll] };
  const lacking = (available: Client[], knowsPackages = true) => {
    const delegated = [client(fjell, { access: gave(signing) })];
    const plan = planOf({ rows: rows(fjell), systemUser: both, available, delegated, knowsPackages });
    return plan.rows.flatMap(({ warnings }) => warnings);
  };

  it('can be repaired when it has given all of them, by whichever role', () => {
    const access = [...gave(signing), { role: 'other', packages: [payroll.urn] }];
    expect(lacking([client(fjell, { access })])).toEqual([
      { kind: 'lacks-packages', packages: [payroll.name], repairable: true },
    ]);
  });

  it('cannot when it has not given them, is not told to have, or is no client any more', () => {
    const given = client(fjell, { access: [{ role: 'r', packages: [signing.urn, payroll.urn] }] });
    const no = [{ kind: 'lacks-packages', packages: [payroll.name], repairable: false }];
    expect(lacking([client(fjell, { access: gave(signing) })])).toEqual(no);
    expect(lacking([client(fjell)])).toEqual(no);
    expect(lacking([given], false)).toEqual(no);
    expect(lacking([client(foss)])).toEqual([{ kind: 'no-longer-client' }, ...no]);
  });
});

describe('the lists of Altinn', () => {
  const bare = (number: string): Client => ({ id: `id-${number}`, kind: 'unknown' });

  it('are joined by id, because the portal’s delegation list has ids only', () => {
    const plan = planOf({
      rows: rows(fjell),
      available: [client(fjell, { name: 'FJELL AS' }), client(foss, { name: 'FOSS AS' })],
      delegated: [bare(fjell), bare(foss)],
    });
    expect(plan.rows).toMatchObject([{ verdict: 'already-delegated', name: 'FJELL AS' }]);
    expect(plan.notOnList).toEqual([{ clientId: `id-${foss}`, line: 3, orgNumber: foss, name: 'FOSS AS' }]);
  });

  it('do not lend what a client has given to what the system access has been given', () => {
    const plan = planOf({
      rows: rows(fjell),
      available: [client(fjell, { access: [] })],
      delegated: [bare(fjell)],
    });
    expect(plan.rows[0]?.warnings).toEqual([]);
  });

  it('tell who is delegated and no longer a client, unless they are empty', () => {
    const delegated = [client(fjell)];
    expect(planOf({ rows: rows(fjell), delegated, available: [client(foss)] }).rows).toMatchObject([
      { verdict: 'already-delegated', warnings: [{ kind: 'no-longer-client' }] },
    ]);
    expect(planOf({ rows: rows(fjell), delegated }).rows).toMatchObject([{ warnings: [] }]);
  });

  it('that were empty twice are a warning', () => {
    expect(planOf({ emptyTwice: { available: true, delegated: true } }).warnings).toEqual([
      { kind: 'no-clients-at-all' },
      { kind: 'none-delegated' },
    ]);
  });
});

describe('a list of those delegated that came back empty where there were clients before', () => {
  const lastSeen = { at: 1, clients: 8, isToday: true };

  it('is told as an answer, with when it was otherwise, and nobody is removed by it', () => {
    const marked = rows(fjell).map((row) => ({ ...row, action: 'remove' as const }));
    const plan = planOf({
      rows: marked,
      purpose: { kind: 'as-marked' },
      available: [client(fjell)],
      emptyTwice: { available: false, delegated: true },
      lastSeen,
    });
    expect(plan.warnings).toContainEqual({ kind: 'none-delegated', lastSeen });
    expect(plan.removal.impossible).toBe('doubtful-lists');
    expect(plan.rows[0]?.verdict).toBe('not-delegated');
    expect(plan.consequences['as-marked'].remove).toBe(0);
  });
});

describe('where Altinn does not tell the numbers of everybody who is delegated', () => {
  const bareId = { id: 'somebody', kind: 'unknown' as const };

  it('a number that is not found may be one of theirs', () => {
    const told = { available: [client(foss)], delegated: [bareId] };
    expect(planOf({ rows: rows(fjell), ...told }).rows).toMatchObject([
      { verdict: 'no-relationship', warnings: [{ kind: 'may-be-delegated' }] },
    ]);
    const marked = rows(fjell).map((row) => ({ ...row, action: 'remove' as const }));
    expect(planOf({ rows: marked, purpose: { kind: 'as-marked' }, ...told }).rows).toMatchObject([
      { verdict: 'not-delegated', warnings: [{ kind: 'may-be-delegated' }] },
    ]);
  });

  it('one that is a client, or where they all are told, is not', () => {
    const told = { available: [client(fjell)], delegated: [bareId] };
    expect(planOf({ rows: rows(fjell), ...told }).rows[0]?.warnings).toEqual([]);
    const all = { available: [client(foss)], delegated: [client(foss)] };
    expect(planOf({ rows: rows(fjell), ...all }).rows[0]?.warnings).toEqual([]);
  });
});

describe('the other side', () => {
  it('is every delegated organisation that no row names', () => {
    const lacking = client(berg, { access: [] });
    const plan = planOf({
      rows: rows(berg, '310609545'),
      available: [lacking],
      delegated: [client(fjell, { name: 'FJELL AS' }), client(berg)],
    });
    expect(plan.notOnList.map(({ orgNumber }) => orgNumber)).toEqual([fjell]);
  });

  it('counts private persons and ids without a number apart, and never as missing from the list', () => {
    const plan = planOf({
      available: [{ id: 'p2', kind: 'person' }],
      delegated: [
        { id: 'p1', kind: 'person', name: 'Kari' },
        { id: 'p2', kind: 'unknown' },
        { id: 'x', kind: 'unknown' },
      ],
    });
    expect(plan).toMatchObject({
      notOnList: [],
      privatePersons: 2,
      unknownDelegated: 1,
      delegatedCount: 3,
      availableCount: 1,
    });
  });
});

describe('warnings beside a verdict', () => {
  const named = (name: string) =>
    planOf({ rows: [row(2, fjell, name)], available: [client(fjell, { name: 'FJELL & FOSS AS' })] }).rows[0]
      ?.warnings;

  it.each(['Fjell & Foss AS', 'fjell og foss', 'FJELL OG FOSS A/S', 'Fjell-og Foss, as', 'Fjell & Foss ANS'])(
    '%j is the same name as the register’s',
    (name) => {
      expect(named(name)).toEqual([]);
    },
  );

  it('a name of somebody else is shown beside the register’s', () => {
    expect(named('Fjell og Bekk AS')).toEqual([
      { kind: 'name-differs', file: 'Fjell og Bekk AS', register: 'FJELL & FOSS AS' },
    ]);
  });

  it('a sub-unit names its main unit', () => {
    const available = [client(fjell, { parentName: 'FJELL HOLDING AS' })];
    expect(planOf({ rows: rows(fjell), available }).rows[0]?.warnings).toEqual([
      { kind: 'sub-unit', of: 'FJELL HOLDING AS' },
    ]);
  });

  it('a deleted client and a bankruptcy estate are marked whatever becomes of them, on the list or not', () => {
    const deleted = { deletedAt: '2026-11-03T00:00:00Z' };
    const available = [
      client(fjell, deleted),
      client(foss, { form: 'KBO' }),
      client(berg, { deletedAt: '' }),
    ];
    const plan = planOf({
      rows: rows(fjell, foss),
      available,
      delegated: [client(foss), client(berg)],
      purpose: { kind: 'match', add: true, remove: true },
    });
    expect(plan.rows.map(({ verdict, warnings }) => [verdict, warnings])).toEqual([
      ['add', [{ kind: 'deleted', at: deleted.deletedAt }]],
      ['already-delegated', [{ kind: 'bankrupt' }]],
      ['remove', [{ kind: 'deleted' }]],
    ]);
    expect(plan.rows.map(isDoubtful)).toEqual([true, false, false]);
  });

  it('a number from the wrong environment is pointed out where Altinn does not know it', () => {
    const production = { ...systemUser, owner: { ...systemUser.owner, environment: 'production' as const } };
    const warned = (cell: string, user = systemUser) =>
      planOf({ rows: rows(cell), systemUser: user }).rows[0]?.warnings.map(({ kind }) => kind);
    expect(warned(fjell, production)).toEqual(['looks-like-test-number']);
    expect(warned('974760673')).toEqual(['looks-like-real-number']);
    expect(warned(fjell)).toEqual([]);
    expect(warned('974760673', production)).toEqual([]);
    const known = planOf({ rows: rows(fjell), systemUser: production, available: [client(fjell)] });
    expect(known.rows[0]?.warnings).toEqual([]);
  });

  it('masked national identity numbers are counted for the whole plan', () => {
    expect(planOf({ personNumbersMasked: 3 }).warnings).toEqual([
      { kind: 'person-numbers-masked', count: 3 },
    ]);
  });
});

describe('any list and any Altinn', () => {
  const pool = fc.uniqueArray(anyOrgNumber, { minLength: 4, maxLength: 12 });

  it('give every row exactly one verdict, and the counts add up', () => {
    const cell = fc.oneof(fc.nat({ max: 11 }), fc.constantFrom('', 'x', '12345678', own));
    fc.assert(
      fc.property(pool, fc.array(cell), fc.nat(), fc.nat(), (numbers, cells, mask, given) => {
        const list = rows(
          ...cells.map((c) => (typeof c === 'number' ? (numbers[c % numbers.length] ?? '') : c)),
        );
        const chosen = (bits: number) => numbers.filter((_, i) => (bits >> i) & 1).map((n) => client(n));
        const delegated = chosen(given);
        const plan = planOf({ rows: list, available: chosen(mask), delegated });
        const counts = countVerdicts(plan.rows);
        expect(plan.rows.map(({ line }) => line)).toEqual(list.map(({ line }) => line));
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(list.length);
        const matched = new Set(list.flatMap(({ number }) => (number.valid ? [number.orgNumber] : [])));
        const here = delegated.filter(({ orgNumber }) => orgNumber && matched.has(orgNumber)).length;
        expect(here + plan.notOnList.length).toBe(delegated.length);
        for (const planned of plan.rows) {
          if (planned.verdict === 'add') expect(planned.clientId).toBeDefined();
        }
        expect(new Set(plan.rows.filter((r) => r.verdict === 'add').map((r) => r.orgNumber)).size).toBe(
          counts.add,
        );
      }),
    );
  });

  it('say already-delegated for every row of the exported list of delegated clients', async () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(pool, fc.array(name, { minLength: 12, maxLength: 12 }), async (numbers, names) => {
        const delegated = numbers.map((number, i) => client(number, { name: names[i] }));
        const { sheet } = clientListTable({ clients: delegated, systemUser, texts: nb });
        const read = await readList(new TextEncoder().encode(writeCsv(sheet)));
        if (!read.ok) throw new Error(read.fault.kind);
        const plan = planOf({ rows: read.list.rows, available: delegated, delegated });
        expect(plan.rows.map(({ verdict }) => verdict)).toEqual(numbers.map(() => 'already-delegated'));
        expect(plan.rows.flatMap(({ warnings }) => warnings)).toEqual([]);
        expect(plan.notOnList).toEqual([]);
      }),
    );
  });
});
