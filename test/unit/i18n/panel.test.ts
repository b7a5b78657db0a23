import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../utils/domain/failure';
import { type FileFault, fileKinds } from '../../../utils/domain/lists/list';
import type { PlanWarning } from '../../../utils/domain/plan';
import { type MatchRefusal, purposeKinds } from '../../../utils/domain/purpose';
import type { Refusal } from '../../../utils/domain/refusal';
import type { NotUndone, PauseReason } from '../../../utils/domain/runs/job';
import { type Language, languages } from '../../../utils/i18n/language';
import type { Advice, Sentence } from '../../../utils/i18n/panel-texts';
import { type Texts, textsFor } from '../../../utils/i18n/texts';
import { jobOf, repairing, takingBack } from '../../support/panel/scenes';

// Records, not lists: the compiler finds a kind that is missing here.
const failures: { [K in Failure['kind']]: Extract<Failure, { kind: K }> } = {
  'session-expired': { kind: 'session-expired' },
  forbidden: { kind: 'forbidden' },
  'no-relationship': { kind: 'no-relationship' },
  'missing-packages': { kind: 'missing-packages' },
  'not-found': { kind: 'not-found' },
  throttled: { kind: 'throttled' },
  unavailable: { kind: 'unavailable' },
  'no-connection': { kind: 'no-connection' },
  'altinn-changed': { kind: 'altinn-changed' },
  'unknown-outcome': { kind: 'unknown-outcome' },
  'token-refused': { kind: 'token-refused' },
  'site-access-withheld': { kind: 'site-access-withheld' },
  rejected: { kind: 'rejected', code: 'AMUI-00005' },
};
const faults: { [K in FileFault['kind']]: Extract<FileFault, { kind: K }> } = {
  empty: { kind: 'empty' },
  'too-large': { kind: 'too-large', bytes: 21_000_000, limit: 10_000_000 },
  'too-many-rows': { kind: 'too-many-rows', rows: 120_000, limit: 100_000 },
  'not-text': { kind: 'not-text', looksLike: 'pdf' },
  comparison: { kind: 'comparison' },
  'no-org-numbers': { kind: 'no-org-numbers', rows: 3, firstLine: 'Navn;Adresse' },
};
const refusals: { [K in Refusal['kind']]: Extract<Refusal, { kind: K }> } = {
  'private-window': { kind: 'private-window' },
  'other-identity': { kind: 'other-identity' },
  'actor-changed': { kind: 'actor-changed' },
  'other-owner': { kind: 'other-owner' },
  'not-client-administrator': { kind: 'not-client-administrator' },
  'no-such-system-user': { kind: 'no-such-system-user' },
  'upload-lost': { kind: 'upload-lost' },
  'not-found': { kind: 'not-found', what: 'plan' },
  'not-yours': { kind: 'not-yours', what: 'run', why: 'another-person' },
  interrupted: { kind: 'interrupted' },
  'storage-gone': { kind: 'storage-gone' },
  'storage-newer': { kind: 'storage-newer' },
  'plan-too-old': { kind: 'plan-too-old' },
  'job-already-running': { kind: 'job-already-running' },
  'nothing-to-do': { kind: 'nothing-to-do' },
  'switched-off': { kind: 'switched-off', what: 'removal' },
  'storage-full': { kind: 'storage-full', needed: 30_000_000, free: 5_000_000 },
  'extension-gone': { kind: 'extension-gone' },
  unexpected: { kind: 'unexpected' },
  file: { kind: 'file', fault: faults.empty },
  failure: { kind: 'failure', failure: failures.unavailable },
};
const matchRefusals: { [K in MatchRefusal['kind']]: Extract<MatchRefusal, { kind: K }> } = {
  'faulty-row': { kind: 'faulty-row', line: 4, found: '12345678', name: 'Fjell AS' },
  'stands-elsewhere': { kind: 'stands-elsewhere', orgNumber: '310609544' },
  'too-many': { kind: 'too-many', rows: 12 },
  'sheet-not-read': { kind: 'sheet-not-read', sheets: ['Arkiv'] },
  'removes-everyone': { kind: 'removes-everyone' },
};
/** Adding, removing, both, and removing those whom the list does not name. */
const changes = {
  add: { added: 3, removed: 0 },
  remove: { added: 0, removed: 2 },
  both: { added: 3, removed: 2 },
  unlisted: { added: 3, removed: 2, unlisted: true },
};
const pauses: { [K in PauseReason['kind']]: Extract<PauseReason, { kind: K }> } = {
  'by-user': { kind: 'by-user' },
  'browser-restarted': { kind: 'browser-restarted' },
  updated: { kind: 'updated' },
  'other-user': { kind: 'other-user' },
  'storage-gone': { kind: 'storage-gone' },
  mistake: { kind: 'mistake' },
  'switched-off': { kind: 'switched-off', what: 'removal' },
  over: { kind: 'over', was: 'signed-out', left: 30, total: 42 },
  'same-rejection': { kind: 'same-rejection', times: 5, failure: failures.rejected },
  'plan-changed': {
    kind: 'plan-changed',
    replanned: {
      at: 0,
      before: 9,
      after: { left: 4, done: 3, 'no-relationship': 1, 'missing-packages': 1 },
      since: 2,
    },
  },
  slept: { kind: 'slept' },
  'storage-full': { kind: 'storage-full' },
  failure: { kind: 'failure', failure: failures.unavailable },
};
const notUndone = Object.keys(textsFor('nb').undo.left) as NotUndone[];
const warnings: { [K in PlanWarning['kind']]: Extract<PlanWarning, { kind: K }> } = {
  'no-clients-at-all': { kind: 'no-clients-at-all' },
  'none-delegated': { kind: 'none-delegated' },
  'person-numbers-masked': { kind: 'person-numbers-masked', count: 2 },
  'packages-unknown': { kind: 'packages-unknown' },
};

/** Each text once by its place in the catalogue; functions of values are called with plausible ones. */
function everyText({ panel, list, advice, undo }: Required<Texts>): Record<string, string> {
  const at = new Date(2026, 10, 22, 14, 32);
  const said: Record<string, string> = {};
  const advise = (place: string, { what, todo }: Advice) => {
    said[`${place}.what`] = what;
    said[`${place}.todo`] = todo;
  };
  for (const refusal of Object.values(refusals))
    if (refusal.kind !== 'extension-gone') advise(`refusal.${refusal.kind}`, advice.refusal(refusal));
  for (const fault of Object.values(faults))
    advise(`fault.${fault.kind}`, advice.refusal({ kind: 'file', fault }));
  for (const looksLike of fileKinds)
    advise(`not-text.${looksLike}`, advice.refusal({ kind: 'file', fault: { kind: 'not-text', looksLike } }));
  for (const failure of Object.values(failures))
    advise(`failure.${failure.kind}`, advice.refusal({ kind: 'failure', failure }));
  for (const reason of Object.values(pauses)) advise(`pause.${reason.kind}`, advice.pause(reason));
  const { plan, purpose, repair } = list;
  for (const warning of Object.values(warnings)) said[`warning.${warning.kind}`] = plan.warning(warning);

  const job = jobOf({ counts: { queued: 2, sending: 0, done: 5, failed: 2, unknown: 2 }, total: 11 });
  const { actions, notice, reading, rows, confirm, removal } = panel;
  for (const action of ['retry', 'resumeWith'] as const) said[`actions.${action}`] = actions[action](2);
  said['notice.exported'] = notice.exported({ clients: 2, leftOut: 1, fileName: 'x.csv' });
  said['notice.runElsewhere'] = notice.runElsewhere({ owner: 'A', waits: true, left: 2, total: 3 });
  said['notice.saved'] = notice.saved('x.csv');
  said['notice.copied'] = notice.copied(2);
  said['reading.file'] = reading.file('x.csv');
  said.listsReadAt = panel.listsReadAt(at);
  advise('gone', panel.gone(2));
  for (const each of ['canBeAdded', 'privatePersons', 'unknownDelegated', 'notOnList'] as const)
    said[`plan.${each}`] = plan[each](2);
  said['rows.caption'] = rows.caption(2);
  said['confirm.grants'] = flat(confirm.grants({ receiver: 'A', clients: 2, owner: 'B' }));
  said['confirm.packages'] = flat(confirm.packages(['A', 'B']));
  said['confirm.systemUser'] = flat(confirm.systemUser('A'));
  for (const [place, run] of [
    ['run', panel.run],
    ['removal.run', removal.run],
    ['repair.run', panel.repairing],
  ] as const) {
    said[`${place}.progress`] = run.progress(1, 2);
    said[`${place}.timeLeft`] = run.timeLeft(95);
    for (const [why, say] of Object.entries(run.waiting)) said[`${place}.waiting.${why}`] = say(at);
    said[`${place}.for`] = run.for(job);
    said[`${place}.stoppedAt`] = run.stoppedAt(1, 2);
    said[`${place}.result`] = run.result(job);
    said[`${place}.confirmed`] = run.confirmed(4, 5, at);
    said[`${place}.goesOnFor`] = run.goesOnFor('A');
  }
  for (const each of ['ask', 'heading', 'confirm'] as const) said[`repair.${each}`] = repair[each](2);
  for (const reason of Object.values(pauses))
    advise(`undo.pause.${reason.kind}`, advice.removalPause(reason));
  for (const each of ['heading', 'confirm'] as const) {
    said[`undo.${each}.remove`] = undo[each]({ added: 0, removed: 2 });
    said[`undo.${each}.add`] = undo[each]({ added: 2, removed: 0 });
    said[`undo.${each}.both`] = undo[each]({ added: 2, removed: 2 });
  }
  for (const each of ['clients', 'forGood', 'addedBack', 'fewer', 'takeAll'] as const) {
    said[`undo.${each}`] = undo[each](2);
  }
  said['undo.others'] = undo.others({ added: true, removed: true });
  const lastSeen = { at: at.getTime(), clients: 8, isToday: false };
  said['plan.warning.none-delegated.lastSeen'] = plan.warning({ kind: 'none-delegated', lastSeen });
  said['removal.forGood'] = removal.forGood(2);
  said['removal.registered'] = removal.registered('regnskapsforer', 2);
  for (const each of ['onlyCrossed', 'allRows', 'noneOfThem', 'doubtful'] as const)
    said[`purpose.${each}`] = purpose[each](2);
  for (const [which, change] of Object.entries(changes)) {
    for (const each of ['ask', 'confirm', 'heading'] as const)
      said[`purpose.${each}.${which}`] = purpose[each](change);
    if (which !== 'unlisted') said[`purpose.names.${which}`] = purpose.names(change);
  }
  for (const kind of purposeKinds)
    said[`purpose.consequence.${kind}`] = purpose.consequence(kind, { add: 3, remove: 2 });
  for (const half of ['add', 'remove'] as const) said[`purpose.halves.${half}`] = purpose.halves[half](2);
  said['purpose.undecided'] = purpose.undecided({ added: 5, listed: 6 });
  said['purpose.asMarked'] = purpose.asMarked({ heading: 'X', letter: 'B', letters: true });
  said['purpose.asMarked.letter'] = purpose.asMarked({ letter: 'B' });
  said['purpose.crosses'] = purpose.crosses({ crossed: 4, rows: 8, letter: 'C' });
  for (const each of ['added', 'gone'] as const) said[`purpose.${each}`] = purpose.allRight[each](3);
  for (const refusal of Object.values(matchRefusals))
    said[`purpose.refused.${refusal.kind}`] = purpose.refusal(refusal);
  for (const why of notUndone) said[`undo.left.${why}`] = undo.left[why](2);
  said['named.type'] = panel.named.type(2);
  said['named.hidden'] = panel.named.hidden(2);
  said['plan.comeSince'] = plan.comeSince(2);
  said['removal.takesBack'] = flat(removal.takesBack({ receiver: 'A', clients: 2, owner: 'B' }));
  return { ...said, ...plainTexts({ ...panel, ...list, undo: { ...panel.undo, ...undo } }) };
}

const flat = (sentence: Sentence) =>
  sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');

function plainTexts(node: unknown, place = 'panel'): Record<string, string> {
  if (typeof node === 'string') return { [place]: node };
  if (typeof node !== 'object' || node === null) return {};
  return Object.assign({}, ...Object.entries(node).map(([key, each]) => plainTexts(each, `${place}.${key}`)));
}

const said = Object.fromEntries(
  languages.map((language) => [language, everyText(textsFor(language))]),
) as Record<Language, Record<string, string>>;

/** The same word in two languages, and rightly so. */
const same: Record<'nb nn' | 'nb en' | 'nn en', Set<string>> = {
  'nb nn': new Set([
    'actions.retry',
    'panel.actions.logIn',
    'refusal.not-yours.todo',
    'confirm.systemUser',
    'panel.actions.back',
    'panel.actions.copyTechnical',
    'panel.named.action',
    'panel.purpose.removeAnyway',
    'panel.purpose.useNumber',
    'purpose.allRows',
    'panel.removal.both.heading.verifying',
    'panel.removal.states.done',
    'panel.actions.cancelReading',
    'panel.actions.copy',
    'panel.actions.copyTechnical',
    'panel.actions.newList',
    'panel.actions.safety',
    'panel.actions.show',
    'panel.actions.results',
    'panel.actions.startOver',
    'panel.actions.safety',
    'panel.actions.template',
    'panel.fileType',
    'panel.last.show',
    'panel.letters.checkAgain',
    'panel.letters.copy',
    'panel.letters.languages.en',
    'panel.letters.languages.nb',
    'panel.letters.languages.nn',
    'panel.letters.request',
    'panel.paste.fileName',
    'panel.repairing.heading.verifying',
    'panel.rows.all',
    'panel.rows.client',
    'panel.rows.explanation',
    'panel.rows.filter',
    'panel.rows.search',
    'panel.rows.line',
    'panel.rows.orgNumber',
    'panel.rows.short.invalid-number',
    'panel.rows.status',
    'panel.run.heading.verifying',
    'panel.technical.environment',
    'panel.technical.environments.production',
    'panel.technical.environments.tt02',
    'panel.technical.summary',
    'panel.technical.version',
    'panel.testEnvironment',
    'panel.title',
    'panel.understanding.answer.leave',
    'panel.understanding.answer.take',
    'panel.understanding.delimiters.\t',
    'panel.understanding.delimiters.,',
    'panel.understanding.delimiters.;',
    'panel.understanding.delimiters.|',
    'panel.understanding.headerLine',
    'panel.understanding.heading',
    'panel.understanding.noHeader',
    'panel.understanding.sheet',
    'panel.understanding.text',
    'panel.understanding.why.heading',
    'panel.understanding.layouts.columns',
    'panel.understanding.layouts.lines',
    'panel.understanding.take',
    'panel.understanding.why.title',
    'panel.understanding.why.totals',
    'panel.understanding.yes',
    'panel.undo.ask',
    'panel.undo.nothing.heading',
    'panel.removal.run.heading.verifying',
    'repair.run.for',
    'run.for',
    'removal.run.for',
  ]),
  'nb en': new Set(['panel.rows.status']),
  'nn en': new Set(['panel.rows.status']),
};

describe('the panel’s texts', () => {
  it.each(languages)('leave nothing empty and nothing undefined in %s', (language) => {
    for (const [place, text] of Object.entries(said[language])) {
      expect(text.trim(), place).not.toBe('');
      expect(text, place).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each([
    ['nb', 'nn'],
    ['nb', 'en'],
    ['nn', 'en'],
  ] as const)('are equal in %s and %s only where they are meant to be', (one, other) => {
    const equal = Object.keys(said[one]).filter((place) => said[one][place] === said[other][place]);
    expect(new Set(equal)).toEqual(same[`${one} ${other}` as keyof typeof same]);
  });

  it.each(languages)('ask and tell in the singular for one in %s', (language) => {
    const { panel, list, undo } = textsFor(language);
    const { actions, removal } = panel;
    const { plan, purpose } = list;
    const ofAdding = [
      (n: number) => purpose.ask({ added: n, removed: 0 }),
      (n: number) => purpose.confirm({ added: n, removed: 0 }),
      actions.resumeWith,
      plan.privatePersons,
      plan.notOnList,
    ];
    const ofUndoing = [
      (n: number) => undo.heading({ added: 0, removed: n }),
      (n: number) => undo.confirm({ added: n, removed: 0 }),
      undo.clients,
      undo.addedBack,
      undo.forGood,
      ...Object.values(undo.left),
      (n: number) => purpose.ask({ added: 0, removed: n }),
      (n: number) => purpose.heading({ added: 0, removed: n }),
      (n: number) => purpose.confirm({ added: 0, removed: n }),
      removal.forGood,
      plan.comeSince,
    ];
    for (const text of [...ofAdding, ...ofUndoing]) {
      expect(text(1)).toMatch(/\b1 /);
      expect(text(1).replace('1', '2')).not.toBe(text(2));
    }
  });
});

describe('a list without organisation numbers', () => {
  it('is told of by the sheet that was looked at, how many rows, and the first of them', () => {
    const fault = { kind: 'no-org-numbers', rows: 1200, firstLine: 'Navn', sheet: 'Ark1' } as const;
    expect(
      languages.map((language) => textsFor(language).advice.refusal({ kind: 'file', fault }).what),
    ).toEqual([
      'Ingen kolonne i arket «Ark1» har organisasjonsnumre. 1\u00a0200 rader er lest, og den første er «Navn».',
      'Inga kolonne i arket «Ark1» har organisasjonsnummer. 1\u00a0200 rader er lesne, og den første er «Navn».',
      'No column in the sheet “Ark1” holds organization numbers. 1,200 rows were read, and the first is “Navn”.',
    ]);
    const one = { kind: 'no-org-numbers', rows: 1, firstLine: 'Hei' } as const;
    expect(textsFor('nb').advice.refusal({ kind: 'file', fault: one }).what).toBe(
      'Ingen kolonne i listen har organisasjonsnumre. Én rad er lest, og den første er «Hei».',
    );
  });
});

describe('a run that sends clients again', () => {
  it('says that they are sent again and that everything is in place, and never that they are added', () => {
    const counts = { queued: 0, sending: 0, done: 3, failed: 0, unknown: 0 };
    const job = jobOf({ ...repairing, state: 'done', counts, total: 3 });
    const runs = languages.map((language) => textsFor(language).panel.repairing);
    expect(runs.map((run) => run.result(job))).toEqual([
      '3 av 3 klienter er sendt på nytt.',
      '3 av 3 klientar er sende på nytt.',
      '3 of 3 clients sent again.',
    ]);
    expect(runs[0]?.confirmed(3, 3, new Date(0))).toMatch(/^Fullmaktene er på plass\. Bekreftet i Altinn/);
    for (const run of runs) {
      const troubled = jobOf({ counts: { ...counts, failed: 2, unknown: 1, queued: 4 }, total: 10 });
      expect([run.heading.running, run.result(troubled), run.verifying, run.delay].join(' ')).not.toMatch(
        /lagt til|legge[rs]? til|lagd|add/i,
      );
    }
  });
});

describe('a run that takes another back', () => {
  const added = { nb: /lagt? til|legges? til|Legger/, nn: /lagde? til|legg(er|ast)? til/, en: /\badd/i };

  it.each(languages)('is never said to add anybody in %s', (language) => {
    const { panel, advice } = textsFor(language);
    const counts = { queued: 2, sending: 0, done: 5, failed: 2, unknown: 2 };
    const job = jobOf({ ...takingBack('job-0', 11), counts });
    const { run } = panel.removal;
    const texts = [...Object.values(run.heading), run.progress(1, 2), run.verifying, run.stoppedAt(1, 2)];
    texts.push(run.result(job), run.delay, run.confirmed(4, 5, new Date(0)), run.mayClose);
    for (const kind of ['by-user', 'browser-restarted', 'slept', 'plan-changed'] as const) {
      const { what, todo } = advice.removalPause(pauses[kind]);
      texts.push(what, todo);
    }
    for (const text of texts) expect(text).not.toMatch(added[language]);
  });

  it('says how many are gone, how many are not, and what is left to remove', () => {
    const counts = { queued: 0, sending: 0, done: 35, failed: 0, unknown: 0 };
    const all = jobOf({ ...takingBack('job-0', 35), state: 'done', counts });
    expect(languages.map((language) => textsFor(language).panel.removal.run.result(all))).toEqual([
      '35 av 35 klienter er fjernet.',
      '35 av 35 klientar er fjerna.',
      '35 of 35 clients removed.',
    ]);
    const { what, todo } = textsFor('nb').advice.removalPause(pauses['plan-changed']);
    expect(what).toContain('Klienter som gjensto å fjerne: 9. Allerede borte: 3. Står igjen: 4.');
    expect(todo).toContain('fjerne 4 klienter');
  });
});
