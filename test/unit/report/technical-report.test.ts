import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../utils/domain/failure';
import { supportTextsFor } from '../../../utils/i18n/support-texts';
import { type TechnicalInput, technicalReport } from '../../../utils/report/technical-report';

const id = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';
const trace = `00-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01`;
const rejected = (code: string, rest: Partial<Extract<Failure, { kind: 'rejected' }>> = {}): Failure => ({
  kind: 'rejected',
  code,
  ...rest,
});
const input: TechnicalInput = {
  version: '1.2.3',
  browser: 'Mozilla/5.0 Chrome/140.0',
  environment: 'tt02',
  routes: {
    availableRoute: 'portal',
    delegatedRoute: 'client-administration',
    writeRoute: 'portal',
    closed: [{ route: 'end-user', for: 'reading', why: 'forbidden' }],
  },
  failures: [],
};
const run: NonNullable<TechnicalInput['run']> = {
  id,
  state: 'paused',
  total: 42,
  counts: { queued: 30, sending: 0, done: 10, failed: 2, unknown: 0 },
  startedAt: Date.UTC(2026, 10, 29, 14, 32, 5),
  pause: {
    kind: 'same-rejection',
    times: 3,
    failure: rejected('AMUI-00005', { text: 'Fjord Bygg AS 310609544' }),
  },
};

describe('the technical information', () => {
  it('says what runs where, by which routes, and what became of the run', () => {
    const failures = [
      { kind: 'unavailable' } as const,
      rejected('AMUI-00005', { trace }),
      rejected('AMUI-00005'),
      { kind: 'unknown-outcome' } as const,
    ];
    expect(technicalReport({ ...input, run, failures }, supportTextsFor('nb')).split('\n')).toEqual([
      'Versjon av Klientfil: 1.2.3',
      'Nettleser: Mozilla/5.0 Chrome/140.0',
      'Miljø: tt02',
      'Klienter som kan legges til, leses via: portal',
      'Klienter som er lagt til, leses via: client-administration',
      'Endringer sendes via: portal',
      'Ikke i bruk: end-user (lesing): forbidden',
      `Kjøring: ${id} (paused)`,
      'Startet: 2026-11-29T14:32:05.000Z',
      'Rader: 42: queued 30, sending 0, done 10, failed 2, unknown 0',
      'Pause: same-rejection, rejected AMUI-00005',
      'Feil fra Altinn: 4',
      `- rejected AMUI-00005 × 2, sporing ${trace}`,
      '- unavailable × 1',
      '- unknown-outcome × 1',
    ]);
  });

  it('has nothing of a run where there is none', () => {
    expect(technicalReport(input, supportTextsFor('nn'))).not.toMatch(/Køyring|Rader/);
  });

  it('says the same things in every language', () => {
    const lines = (['nb', 'nn', 'en'] as const).map(
      (language) => technicalReport({ ...input, run }, supportTextsFor(language)).split('\n').length,
    );
    expect(new Set(lines).size).toBe(1);
  });

  it('holds no name, no organisation number and no id of a client, whatever Altinn has said', () => {
    const secret = fc.constantFrom(
      '310609544',
      '310 609 544',
      'Fjord Bygg AS',
      'b9f0c9c2-9a47-4d0e-8a0e-0f6ad1b1e9aa',
    );
    const words = fc.tuple(fc.string({ maxLength: 12 }), secret).map(([before, one]) => before + one);
    const failure = fc.oneof(
      fc.record({ kind: fc.constant('rejected' as const), code: words, text: words }),
      fc.record({ kind: fc.constant('missing-packages' as const), packages: fc.array(words) }),
    );
    fc.assert(
      fc.property(fc.array(failure, { maxLength: 20 }), failure, (failures, stopped) => {
        const pause = { kind: 'failure', failure: stopped } as const;
        const told = technicalReport({ ...input, run: { ...run, pause }, failures }, supportTextsFor('en'));
        expect(told).not.toMatch(/\d[\d ]{7,}\d|Fjord|b9f0c9c2/);
      }),
    );
  });
});
