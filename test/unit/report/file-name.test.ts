import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { fileName } from '../../../utils/report/file-name';
import { systemUser } from '../../support/plan/fixtures';

const nb = outcomeTextsFor('nb');

const at = new Date(2026, 10, 22, 23, 59);
const named = (title: string, environment: 'production' | 'tt02' = 'production') =>
  fileName({ kind: 'clients', systemUser: { ...systemUser, title }, at, environment }, nb);

describe('the name of a file', () => {
  it('says what, of which system access, and when', () => {
    expect(named('Tripletex – lønn og regnskap')).toBe('klienter-tripletex-lonn-og-regnskap-2026-11-22-2359');
    const of = { systemUser: { ...systemUser, title: 'Visma' }, at, environment: 'production' } as const;
    const list = ['Kunder november.xlsx', 'Ark 2'];
    expect(
      (['results', 'preview', 'follow-up'] as const).map((kind) => fileName({ ...of, kind, list }, nb)),
    ).toEqual([
      'resultat-visma-kunder-november-ark-2-2026-11-22-2359',
      'forhandsvisning-visma-kunder-november-ark-2-2026-11-22-2359',
      'oppfolging-visma-kunder-november-ark-2-2026-11-22-2359',
    ]);
  });

  it('of a template says neither system access nor day', () => {
    expect(fileName({ kind: 'template' }, nb)).toBe('klientliste-mal');
  });

  it('says TT02 where it is', () => {
    expect(named('Visma', 'tt02')).toBe('klienter-TT02-visma-2026-11-22-2359');
  });

  it('falls back on the id where the title has no letters we can write', () => {
    expect(named('会计')).toContain(systemUser.id);
  });

  it('is safe on Windows whatever the system access is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(named(title)).toMatch(/^klienter-[a-z0-9]+(-[a-z0-9]+)*-2026-11-22-2359$/);
        expect(named(title).length).toBeLessThan(100);
      }),
    );
  });
});
