import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcome as nb } from '../../../utils/i18n/nb/outcome';
import { fileName } from '../../../utils/report/file-name';
import { systemUser } from '../plan/fixtures';

const at = new Date(2026, 10, 22, 23, 59);
const named = (title: string, environment: 'production' | 'tt02' = 'production') =>
  fileName({ kind: 'clients', systemUser: { ...systemUser, title }, at, environment }, 'csv', nb);

describe('the name of a file', () => {
  it('says what, of which system access, and when', () => {
    expect(named('Tripletex – lønn og regnskap')).toBe('klienter-tripletex-lonn-og-regnskap-2026-11-22.csv');
    const results = { kind: 'results', systemUser, at, environment: 'production' } as const;
    expect(fileName(results, 'xlsx', nb)).toMatch(/^resultat-.*\.xlsx$/);
  });

  it('of a template says neither system access nor day', () => {
    expect(fileName({ kind: 'template' }, 'xlsx', nb)).toBe('klientliste-mal.xlsx');
  });

  it('says TT02 where it is', () => {
    expect(named('Visma', 'tt02')).toBe('klienter-TT02-visma-2026-11-22.csv');
  });

  it('falls back on the id where the title has no letters we can write', () => {
    expect(named('会计')).toContain(systemUser.id);
  });

  it('is safe on Windows whatever the system access is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(named(title)).toMatch(/^klienter-[a-z0-9]+(-[a-z0-9]+)*-2026-11-22\.csv$/);
        expect(named(title).length).toBeLessThan(100);
      }),
    );
  });
});
