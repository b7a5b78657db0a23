import { describe, expect, test } from 'vitest';
import { clientOf, oncePerClient } from '../../../utils/altinn/known-client';
import { accountant, clientId as id, otherId, payroll, signing } from '../../support/altinn/firm';

describe('what kind a client is', () => {
  test.each([
    ['Person', undefined, 'person'],
    ['Organisasjon', '310609544', 'organisation'],
    ['Organization', undefined, 'organisation'],
    ['Systembruker', '310609544', 'unknown'],
    [undefined, '310609544', 'organisation'],
    [undefined, undefined, 'person'],
    [undefined, '310609545', 'unknown'],
  ])('type %s and number %s: %s', (type, orgNumber, kind) => {
    expect(clientOf({ id, type, orgNumber }).kind).toBe(kind);
  });

  test('a number that is none is not handed on, least of all one of eleven digits', () => {
    for (const orgNumber of ['310609545', '01018012345']) {
      expect(JSON.stringify(clientOf({ id, orgNumber }))).not.toContain(orgNumber);
    }
  });
});

describe('one entry a client', () => {
  test('a client that stands twice is one, with what it has given put together', () => {
    const [first, second] = [signing, payroll].map((one) => [{ role: accountant, packages: [one] }]);
    const rows = [
      { id, kind: 'organisation' as const, name: 'KUNDE AS', access: first },
      { id: otherId, kind: 'person' as const },
      { id, kind: 'organisation' as const, access: second },
    ];
    expect(oncePerClient(rows)).toEqual([
      { ...rows[0], access: [...(first ?? []), ...(second ?? [])] },
      { id: otherId, kind: 'person' },
    ]);
  });

  test('where packages are not known they do not become none', () => {
    const row = { id, kind: 'unknown' as const };
    expect(oncePerClient([row, row])[0]?.access).toBeUndefined();
  });
});
