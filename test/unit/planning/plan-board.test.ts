import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellPage } from '../../../entrypoints/background/ports/tell-page';
import type { ReadChoices } from '../../../utils/domain/lists/list';
import { undoOf } from '../../../utils/domain/runs/run-kind';
import { wholeOf } from '../../../utils/domain/runs/run-parts';
import type { Progress } from '../../../utils/messages/messages';
import { readList } from '../../../utils/spreadsheet/read-list';
import { seedUsers } from '../../sandbox/seed/users';
import { boardAt, everybody } from '../../support/board/board';
import { openPort } from '../../support/worker/port';
import { openWorker, refusalOf, type TestWorker, taken } from '../../support/worker/worker';

let worker: TestWorker;
let board: ReturnType<typeof boardAt>;
afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
  board = boardAt(worker);
});

const agent = (at: number) => {
  const found = board.agents()[at];
  if (!found) throw new Error(`no system access ${at}`);
  return found;
};

/** Some to add to one system access and some to remove from another, and the board they were chosen on. */
async function someOfEach() {
  const { overviewId } = await board.read();
  const [to, from] = [agent(0), agent(1)];
  const add = (await board.column(overviewId, to.id, 'add')).slice(0, 4);
  const remove = (await board.column(overviewId, from.id, 'remove')).slice(0, 2);
  expect([add.length, remove.length]).toEqual([4, 2]);
  const choices = [
    { systemUserId: to.id, add, remove: [] },
    { systemUserId: from.id, add: [], remove },
  ];
  return { overviewId, to, from, add, remove, choices };
}

const isIn = ({ id }: { id: string }, key: string) => {
  const now = board.agents().find((one) => one.id === id);
  return now !== undefined && board.holds(now, key);
};

/** The rows of the run's one file: number, system access, status, explanation. */
async function results(runId: string): Promise<string[][]> {
  const order = { visit: board.visit, runId, language: 'nb', format: 'csv', only: 'all' } as const;
  const file = taken(await worker.requests.results(order, worker.page));
  const read = await readList(Buffer.from('text' in file ? file.text : ''));
  if (!read.ok) throw new Error(read.fault.kind);
  return read.list.rows.map(({ cells }) => [cells[0] ?? '', ...cells.slice(-3)]);
}

/** Two system accesses, and two clients that can go from the one to the other. */
async function fromOneToAnother(overviewId: string) {
  for (const from of board.agents()) {
    const there = await board.column(overviewId, from.id, 'remove');
    for (const to of board.agents()) {
      const addable = await board.column(overviewId, to.id, 'add');
      const both = there.filter((key) => addable.includes(key)).slice(0, 2);
      if (both.length === 2) return { from, to, both };
    }
  }
  throw new Error('nobody can go anywhere');
}

describe('what was chosen on the board', () => {
  it('is a plan for each, one run with the additions first, and ends as it was confirmed', async () => {
    const { overviewId, to, from, add, remove, choices } = await someOfEach();
    const before = board.agents().map(({ delegatedClientIds }) => new Set(delegatedClientIds));
    const planned = taken(await board.plan(overviewId, choices));
    expect(
      planned.parts.map(({ plan, action, lines }) => [plan.systemUser.id, action, lines.length]),
    ).toEqual([
      [to.id, 'add', 4],
      [from.id, 'remove', 2],
    ]);
    expect(planned.clients).toBe(new Set([...add, ...remove]).size);
    expect(worker.statistics().writes).toBe(0);

    const { run } = taken(await board.start(planned));
    expect(run.parts.map(({ state }) => state)).toEqual(['running', 'waiting']);
    const parts = await board.over(run.id);
    expect(parts.map(({ confirmed, verifiedAt }) => [confirmed, verifiedAt !== undefined])).toEqual([
      [4, true],
      [2, true],
    ]);
    for (const [at, now] of board.agents().entries()) {
      const wanted = new Set(before[at]);
      if (now.id === to.id) for (const key of add) wanted.add(board.idOf(key));
      if (now.id === from.id) for (const key of remove) wanted.delete(board.idOf(key));
      expect(new Set(now.delegatedClientIds)).toEqual(wanted);
    }
    expect(worker.statistics().maxWritesInFlight).toBeLessThanOrEqual(5);
    expect((await results(run.id)).map(([, , status]) => status).toSorted()).toEqual([
      'Fjernet',
      'Fjernet',
      ...add.map(() => 'Lagt til'),
    ]);
  });

  it('takes nobody out whose addition in the same run was not confirmed, until it is', async () => {
    const { overviewId } = await board.read();
    const { to, from, both } = await fromOneToAnother(overviewId);
    const [moved = '', other = ''] = both;
    const planned = taken(
      await board.plan(overviewId, [
        { systemUserId: to.id, add: [moved, other], remove: [] },
        { systemUserId: from.id, add: [], remove: [moved, other] },
      ]),
    );
    worker.control.addFault({
      environment: 'tt02',
      on: 'write',
      do: 'reject',
      code: 'AUTH-00079',
      times: 'always',
      client: board.idOf(moved),
    });
    const { run } = taken(await board.start(planned));
    const [, removals] = await board.over(run.id);
    expect([isIn(to, moved), isIn(from, moved)]).toEqual([false, true]);
    expect([isIn(to, other), isIn(from, other)]).toEqual([true, false]);
    const rows = await worker.services.journal.rowsOf(removals?.id ?? '', 0, 10);
    expect(
      rows.map(({ client, state, keptFor, attempts }) => [client.orgNumber, state, keptFor, attempts]),
    ).toEqual(
      expect.arrayContaining([
        [moved, 'failed', [to.title], 0],
        [other, 'done', undefined, 1],
      ]),
    );

    expect(await results(run.id)).toContainEqual([
      moved,
      from.title,
      'Ikke fjernet',
      `Beholdt, fordi den ikke kom inn i ${to.title}.`,
    ]);

    worker.control.clearFaults();
    taken(await worker.requests.retry({ visit: board.visit, runId: run.id }, worker.page));
    await board.over(run.id);
    expect([isIn(to, moved), isIn(from, moved)]).toEqual([true, false]);
  });

  it('is undone as one run: who was removed comes back before anybody is taken out', async () => {
    const before = board.agents().map(({ delegatedClientIds }) => delegatedClientIds.toSorted());
    const { overviewId, choices } = await someOfEach();
    const { run } = taken(await board.start(taken(await board.plan(overviewId, choices))));
    await board.over(run.id);
    const undo = taken(await worker.requests.planUndo({ visit: board.visit, runId: run.id }, worker.page));
    expect(undo.parts.map(({ preview }) => preview.rows.length)).toEqual([2, 4]);
    const parts = undo.parts.map(({ part, preview }) => ({
      jobId: part.id,
      lines: preview.rows.map(({ line }) => line),
    }));
    const undone = taken(
      await worker.requests.undo({ visit: board.visit, runId: run.id, parts }, worker.page),
    );
    expect(undone.run.parts.map(({ kind }) => undoOf(kind))).toEqual(parts.map(({ jobId }) => jobId));
    expect(undone.run.parts.map(({ removals }) => removals)).toEqual([0, 4]);
    await board.over(undone.run.id);
    expect(board.agents().map(({ delegatedClientIds }) => delegatedClientIds.toSorted())).toEqual(before);
  });

  it('is neither begun nor undone where that removes somebody and the firm has switched removing off', async () => {
    const { overviewId, choices } = await someOfEach();
    const [additions] = choices;
    const onlyAdds = additions ? [additions] : [];
    const { run } = taken(await board.start(taken(await board.plan(overviewId, onlyAdds))));
    await board.over(run.id);
    const { writes } = worker.statistics();
    vi.spyOn(browser.storage.managed, 'get').mockImplementation((async () => ({ removal: false })) as never);
    const anew = (await board.read()).overviewId;
    const planned = taken(await board.plan(anew, choices.slice(1)));
    expect(refusalOf(await board.start(planned))).toBe('switched-off');
    const undoing = { visit: board.visit, runId: run.id };
    expect(refusalOf(await worker.requests.planUndo(undoing, worker.page))).toBe('switched-off');
    const jobId = run.parts[0]?.id ?? '';
    const rows = await worker.journal.rowsOf(jobId, 0, 100);
    const order = { ...undoing, parts: [{ jobId, lines: rows.map(({ line }) => line) }] };
    expect(refusalOf(await worker.requests.undo(order, worker.page))).toBe('switched-off');
    expect(worker.statistics().writes).toBe(writes);
  });

  it('leaves whoever is unticked, and is not begun where fewer were said yes to', async () => {
    const { overviewId, from, remove, choices } = await someOfEach();
    const planned = taken(await board.plan(overviewId, choices));
    const removals = planned.parts.find(({ action }) => action === 'remove');
    const planId = removals?.plan.planId ?? '';
    const orders = planned.parts.map(({ plan }) => ({ planId: plan.planId, removing: 1 }));
    const wrong = { visit: board.visit, planIds: planned.planIds, orders };
    expect(refusalOf(await worker.requests.start(wrong, worker.page))).toBe('plan-too-old');
    const silent = { ...wrong, orders: [] };
    expect(refusalOf(await worker.requests.start(silent, worker.page))).toBe('plan-too-old');
    expect(worker.statistics().writes).toBe(0);

    const stays = board.idOf(remove[0] ?? '');
    const { run } = taken(await board.start(planned, { without: { [planId]: [stays] } }));
    await board.over(run.id);
    const now = board.agents().find(({ id }) => id === from.id);
    expect(remove.filter((key) => now && board.holds(now, key))).toHaveLength(1);
  });

  it('is nothing at all where a single cell is not what the worker has read', async () => {
    const { overviewId, to, from, add, remove, choices } = await someOfEach();
    const [one = ''] = add;
    const [there = ''] = remove;
    const stranger = '5f1c2f0e-0000-4000-8000-000000000009';
    const inventions = [
      [{ systemUserId: to.id, add: [...add, there === one ? '310609544' : '310609544'], remove: [] }],
      [{ systemUserId: from.id, add: [there], remove: [] }],
      [{ systemUserId: to.id, add: [], remove: [one] }],
      [{ systemUserId: stranger, add: [one], remove: [] }],
      [{ systemUserId: to.id, add: [one], remove: [one] }],
      [...choices, { systemUserId: agent(2).id, add: ['000000000'], remove: [] }],
    ];
    for (const invented of inventions) {
      expect(refusalOf(await board.plan(overviewId, invented))).toBe('plan-too-old');
    }
    expect(refusalOf(await board.plan(overviewId, []))).toBe('nothing-to-do');
    expect(worker.statistics().writes).toBe(0);
  });

  it('touches no private person, and nothing in a system access that was not read', async () => {
    const person = worker
      .state()
      .clients.find(({ kind, standing }) => kind === 'person' && standing === 'client');
    const { overviewId } = await board.read();
    const [first] = board.agents();
    const asPerson = [{ systemUserId: first?.id ?? '', add: [person?.id ?? ''], remove: [] }];
    expect(refusalOf(await board.plan(overviewId, asPerson))).toBe('plan-too-old');

    worker.control.addFault({ environment: 'tt02', on: 'read-system-user', skip: 1, do: '500' });
    const summary = await board.read();
    const unread = summary.systemUsers.find(({ status }) => status === 'not-read');
    const key = worker.addable()[0] ?? '';
    const asked = [{ systemUserId: unread?.id ?? '', add: [key], remove: [] }];
    expect(refusalOf(await board.plan(summary.overviewId, asked))).toBe('plan-too-old');
  });

  it('is carried out only as the person and the firm it was made for', async () => {
    const { overviewId, choices } = await someOfEach();
    const planned = taken(await board.plan(overviewId, choices));
    const stranger = '5f1c2f0e-0000-4000-8000-000000000009';
    expect(refusalOf(await board.start(planned, { visit: { userUuid: stranger } }))).toBe('not-yours');
    expect(refusalOf(await board.start(planned, { visit: { partyUuid: stranger } }))).toBe('not-yours');
    worker.control.signIn('klientadministrator-2', 'tt02');
    const colleague = seedUsers(11).find(({ userName }) => userName === 'klientadministrator-2');
    expect(refusalOf(await board.start(planned, { visit: { userUuid: colleague?.userUuid } }))).toBe(
      'not-yours',
    );
    expect(worker.statistics().writes).toBe(0);
  });

  it('is planned and carried out only by what was read a moment ago', async () => {
    const { overviewId, choices } = await someOfEach();
    const planned = taken(await board.plan(overviewId, choices));
    worker.pass(16 * 60 * 1000);
    expect(refusalOf(await board.plan(overviewId, choices))).toBe('plan-too-old');
    expect(refusalOf(await board.start(planned))).toBe('plan-too-old');
    expect(worker.statistics().writes).toBe(0);
  });

  it('stops as one: what waits is let go with what goes, and nobody is removed', async () => {
    const { overviewId, from, choices } = await someOfEach();
    const before = from.delegatedClientIds;
    const { run } = taken(await board.start(taken(await board.plan(overviewId, choices))));
    expect(refusalOf(await board.start(taken(await board.plan(overviewId, choices))))).toBe(
      'job-already-running',
    );
    taken(await worker.requests.cancel({ visit: board.visit, runId: run.id }, worker.page));
    const parts = await board.over(run.id);
    expect(parts.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(agent(1).delegatedClientIds).toEqual(before);
  });

  it('tells its page how it goes, from the start and when it comes back', async () => {
    const listen = async (order: object = {}) => {
      const page = openPort();
      await tellPage(page.port, Promise.resolve(worker.services), page.ownId);
      await page.say({ partyUuids: [worker.visit.partyUuid], ...order });
      return page.heard as Progress[];
    };
    const early = await listen();
    expect(early).toEqual([{ kind: 'current', page: undefined }]);
    const { overviewId, choices } = await someOfEach();
    const planned = taken(await board.plan(overviewId, choices));
    const { run } = taken(await board.start(planned));
    await board.over(run.id);
    const last = early.at(-1);
    if (last?.kind !== 'moved') throw new Error('nothing moved');
    expect(last.job).toMatchObject({ state: 'done', part: { of: run.id } });
    // The page that lost its port asks for the run on its screen, though it has ended meanwhile.
    const [late] = await listen({ runId: run.id });
    if (late?.kind !== 'current' || !late.page) throw new Error('no run');
    expect(wholeOf(late.page.run)).toMatchObject({ state: 'done' });
    expect(late.page.plans.map(({ planId }) => planId)).toEqual(planned.planIds);
    const [nobody] = await listen({ runId: run.id, partyUuids: ['5f1c2f0e-0000-4000-8000-000000000009'] });
    expect(nobody).toEqual({ kind: 'current', page: undefined });
  });
});

describe('who is deleted or bankrupt', () => {
  it('is chosen with no column, and alone begins without a tick', async () => {
    // The portal's own lists do not tell it.
    worker.control.clientAdministration('open');
    const before = await board.read();
    const [a = '', b = '', c = ''] = await board.column(before.overviewId, agent(0).id, 'add');
    worker.control.clientBecomes(board.idOf(a), { deletedAt: '2026-11-03' });
    worker.control.clientBecomes(board.idOf(b), { variant: 'KBO' });
    const { overviewId } = await board.read();
    const order = { visit: board.visit, overviewId, ...everybody };
    const column = { ...order, systemUserId: agent(0).id, action: 'add' as const };
    const { keys, left } = taken(await worker.requests.boardColumn(column, worker.page));
    expect([keys.includes(a), keys.includes(b), keys.includes(c), left]).toEqual([
      false,
      false,
      true,
      { deleted: 1, bankrupt: 1 },
    ]);
    const choices = [{ systemUserId: agent(0).id, add: [a, b, c], remove: [] }];
    const { parts } = taken(await board.plan(overviewId, choices));
    expect(parts[0]?.plan.startUnticked?.toSorted()).toEqual([board.idOf(a), board.idOf(b)].toSorted());
    expect(parts[0]?.plan.doubtful).toBe(2);
  });
});

describe('a list on the board', () => {
  const numbers = () =>
    worker
      .state()
      .clients.flatMap(({ orgNumber, standing }) => (orgNumber && standing === 'client' ? [orgNumber] : []));

  async function withList(text: string, choices: ReadChoices = {}) {
    const { overviewId } = await board.read();
    const list = { uploadId: await worker.upload(text), fileName: 'k.csv', from: 'file' as const, choices };
    const summary = taken(
      await worker.requests.boardList({ visit: board.visit, overviewId, list }, worker.page),
    );
    const ask = async (order: object) =>
      taken(
        await worker.requests.boardListChoices(
          { visit: board.visit, overviewId, ...order } as never,
          worker.page,
        ),
      );
    /** With everybody that it asks for. */
    const keysOf = async (order: object) => {
      const { accesses } = await ask(order);
      return Promise.all(
        accesses.map(async ({ systemUserId, ...counted }) => {
          const wanted = { visit: board.visit, overviewId, ...order, systemUserId } as never;
          const keys = taken(await worker.requests.boardListKeys(wanted, worker.page));
          expect([counted.add, counted.remove]).toEqual([keys.add.length, keys.remove.length]);
          return { ...counted, ...keys };
        }),
      );
    };
    return { overviewId, summary, ask, keysOf };
  }

  it('goes out with every row, in its own columns, whatever was chosen of it', async () => {
    const ids = [agent(0).id, agent(3).id];
    const to = { by: 'same', systemUserIds: ids } as const;
    const text = `Org.nr.;Kundenr\n${numbers()
      .map((orgNumber, at) => `${orgNumber};K${at}`)
      .join('\n')}\n123;K-feil`;
    const { overviewId, keysOf } = await withList(text);
    const asked = await keysOf({ purpose: 'add', to });
    const choices = asked.map(({ systemUserId, add, remove }) => ({ systemUserId, add, remove }));
    // One of them is taken back by hand.
    choices[0]?.add.pop();
    const planned = taken(await board.plan(overviewId, choices, { to }));
    const { run } = taken(await board.start(planned));
    await board.over(run.id);
    const total = choices.reduce((sum, { add }) => sum + add.length, 0);
    expect(worker.statistics().writes).toBe(total);
    const order = { visit: board.visit, runId: run.id, language: 'nb' } as const;
    const file = taken(await worker.requests.results({ ...order, format: 'csv', only: 'all' }, worker.page));
    const read = await readList(Buffer.from('text' in file ? file.text : ''));
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.list.rows).toHaveLength(2 * (numbers().length + 1));
    expect(read.list.rows.filter(({ cells }) => cells.at(-2) === 'Lagt til')).toHaveLength(total);
    // Nothing is said to be on its way that was not asked for.
    expect(read.list.rows.filter(({ cells }) => /^(Blir|Kan legges)/.test(cells.at(-2) ?? ''))).toEqual([]);
    expect(read.list.rows.every(({ cells }) => /^K/.test(cells[1] ?? ''))).toBe(true);
  });

  it('goes by its own column, and asks what it does not know', async () => {
    const [one, two] = [agent(0), agent(3)];
    const [first = '', second = ''] = await board.column((await board.read()).overviewId, two.id, 'add');
    const text = `Org.nr.;Systemtilgang\n${first};${one.title}\n${first};${two.id}\n${second};Noe annet\n`;
    const { overviewId, summary, ask, keysOf } = await withList(text);
    expect(summary.list).toMatchObject({ clients: 2, saysSystemUser: true });
    const asked = await ask({ purpose: 'add', to: { by: 'column', answers: [] } });
    expect(asked.unresolved).toEqual([{ value: 'Noe annet', rows: 1, candidates: [] }]);
    expect(asked.accesses.map(({ systemUserId, listed }) => [systemUserId, listed])).toEqual([
      [one.id, 1],
      [two.id, 1],
    ]);
    const answers = [{ value: 'Noe annet', systemUserId: two.id }];
    const answered = await ask({ purpose: 'add', to: { by: 'column', answers } });
    expect(answered.unresolved).toEqual([]);
    const keys = await keysOf({ purpose: 'add', to: { by: 'column', answers } });
    expect(keys[1]).toMatchObject({ add: [first, second], listed: 2 });
    // A row that is for nobody we know goes back out too.
    const choices = [{ systemUserId: two.id, add: [first], remove: [] }];
    const planned = taken(await board.plan(overviewId, choices, { to: { by: 'column', answers: [] } }));
    expect(planned.unknown).toBe(1);
    expect(planned.planIds.length).toBeGreaterThan(planned.parts.length);
  });

  it('takes its clients from wherever they are, and from nowhere else', async () => {
    const { overviewId } = await board.read();
    const leaving = (await board.column(overviewId, agent(1).id, 'remove')).slice(0, 3);
    const { keysOf } = await withList(`Org.nr.\n${leaving.join('\n')}`);
    const to = { by: 'same', systemUserIds: board.agents().map(({ id }) => id) };
    const accesses = await keysOf({ purpose: 'remove', to });
    for (const [at, { add, remove, already }] of accesses.entries()) {
      const there = leaving.filter((key) => board.holds(agent(at), key));
      expect([add, remove.toSorted(), already]).toEqual([
        [],
        there.toSorted(),
        leaving.length - there.length,
      ]);
    }
  });

  it('leaves a row alone that is marked otherwise than the purpose, and one that says both', async () => {
    const { overviewId } = await board.read();
    const [a = '', b = '', c = ''] = await board.column(overviewId, agent(0).id, 'add');
    const text = `Org.nr.;Handling\n${a};legg til\n${b};fjern\n${c};legg til\n${c};fjern\n`;
    const { keysOf } = await withList(text);
    const to = { by: 'same', systemUserIds: [agent(0).id] };
    expect((await keysOf({ purpose: 'add', to }))[0]).toMatchObject({ add: [a], cannot: 1 });
    expect((await keysOf({ purpose: 'as-marked', to }))[0]).toMatchObject({
      add: [a],
      remove: [],
      already: 1,
    });
  });

  it('makes each system access like the list, but not where the list may hide whom it means', async () => {
    const { overviewId } = await board.read();
    const there = await board.column(overviewId, agent(1).id, 'remove');
    const [stays = ''] = there;
    const to = { by: 'same', systemUserIds: [agent(1).id] };
    const whole = await (await withList(`Org.nr.\n${stays}\n`)).keysOf({ purpose: 'match', to });
    expect(whole[0]?.remove.toSorted()).toEqual(there.filter((key) => key !== stays).toSorted());
    const faulty = await (await withList(`Org.nr.\n${stays}\n123\n`)).ask({ purpose: 'match', to });
    expect(faulty.accesses[0]).toMatchObject({ remove: 0, refusals: [{ kind: 'faulty-row' }] });
    const nobody = await (await withList('Org.nr.\n310609544\n')).ask({ purpose: 'match', to });
    expect(nobody.accesses[0]).toMatchObject({ remove: 0, refusals: [{ kind: 'removes-everyone' }] });
  });

  it('asks for nothing until it is known whom it is about', async () => {
    const { overviewId } = await board.read();
    const [a = '', b = '', c = ''] = await board.column(overviewId, agent(0).id, 'add');
    const text = `Org.nr.;Med\n${a};x\n${b};\n${c};x\n`;
    const to = { by: 'same', systemUserIds: [agent(0).id] };
    const asking = await withList(text);
    expect(asking.summary.list).toMatchObject({ asksWho: true, understanding: { crosses: { crossed: 2 } } });
    expect((await asking.ask({ purpose: 'add', to })).accesses).toEqual([]);
    const told = await withList(text, { crossedRows: 'only' });
    expect(told.summary.list).toMatchObject({ asksWho: false, clients: 2 });
    expect((await told.keysOf({ purpose: 'add', to }))[0]).toMatchObject({ add: [a, c] });
  });

  it('differs by its column where it has one, and not from everywhere', async () => {
    const { overviewId } = await board.read();
    const [can = ''] = await board.column(overviewId, agent(0).id, 'add');
    const there = (await board.column(overviewId, agent(1).id, 'remove')).slice(0, 2);
    const [stays = '', other = ''] = there;
    const text = (rows: [string, string][]) =>
      `Org.nr.;Systemtilgang\n${rows.map((row) => row.join(';')).join('\n')}\n`;
    const kinds = async (rows: [string, string][]) => {
      const { overviewId: id } = await withList(text(rows));
      const { differences } = (await worker.services.overviews.get(id)) ?? {};
      return (key: string) => differences?.clients.find((client) => client.key === key)?.kinds ?? [];
    };
    const of = await kinds([
      [stays, agent(1).title],
      [other, agent(0).title],
      [can, agent(0).title],
    ]);
    expect(of(stays).includes('not-on-list')).toBe(
      board.agents().some((one) => one.id !== agent(1).id && board.holds(one, stays)),
    );
    // It stands on the list, and for another system access than the one where it is.
    expect(of(other)).toContain('not-on-list');
    // What the list calls a system access is none of the firm's: nobody is said to be missing from it.
    const untold = await kinds([[other, 'Noe annet']]);
    expect(untold(other)).not.toContain('not-on-list');
  });
});
