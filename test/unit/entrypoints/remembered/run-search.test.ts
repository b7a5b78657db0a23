import { describe, expect, it, vi } from 'vitest';
import type { FoundRuns } from '../../../../components/state/history-state';
import { createRunSearch } from '../../../../entrypoints/remembered/run-search';
import { pastRuns } from '../../../../utils/domain/runs/past-runs';
import { jobOf, systemUser } from '../../../support/panel/scenes';

/** Runs with these clients, each `name number`, newest first. */
function place(runs: Record<string, string[]>, title: (id: string) => string = () => systemUser.title) {
  const rowsOf = vi.fn(async (id: string) =>
    (runs[id] ?? []).map((said) => {
      const [, name = '', orgNumber = ''] = /^(.*?) ?(\d{9})?$/.exec(said) ?? [];
      return { client: { id: said, kind: 'organisation', name, orgNumber } };
    }),
  );
  const search = createRunSearch({ rowsOf: rowsOf as never });
  const past = pastRuns(
    Object.keys(runs).map((id) => jobOf({ id, systemUser: { ...systemUser, title: title(id) } })),
  );
  const find = async (text: string, signal = new AbortController().signal) => {
    const told: FoundRuns[] = [];
    await search.find({ runs: past, people: new Map() }, text, signal, (found) => told.push(found));
    return told.at(-1);
  };
  return { find, rowsOf };
}

describe('a search among the runs of this browser', () => {
  const runs = {
    newest: ['FJORD BYGG AS 310003700', 'KLOK ELV ENK 310001481'],
    older: ['KLOK ELV ENK 310001481', 'FJORD FISK AS 310004073'],
    oldest: [],
  };

  it.each([
    ['fjord', ['newest', 'older']],
    ['FJORD bygg', ['newest']],
    ['bygg fjord', ['newest']],
    ['310 001 481', ['newest', 'older']],
    ['310001481', ['newest', 'older']],
    ['4073', ['older']],
    ['bygg elv', []],
    ['finnes ikke', []],
  ])('for «%s» finds the runs with that client: %j', async (text, ids) => {
    const found = await place(runs).find(text);
    expect([...(found?.runs.keys() ?? [])]).toEqual(ids);
    expect(found?.isLooking).toBe(false);
  });

  it('says whom a run was found by, the first three of them', async () => {
    const many = {
      one: ['A FJORD 310003700', 'B FJELL', 'C FJORD', 'D FJORD 310001481', 'E FJORD', 'F FJORD'],
    };
    const found = await place(many).find('fjord');
    expect(found?.runs.get('one')).toEqual({
      clients: [
        { name: 'A FJORD', orgNumber: '310003700' },
        { name: 'C FJORD' },
        { name: 'D FJORD', orgNumber: '310001481' },
      ],
      more: 2,
    });
  });

  it('finds runs by the system access, and by that and a client together', async () => {
    const { find, rowsOf } = place(runs, (id) => (id === 'older' ? 'Visma' : 'Tripletex'));
    const visma = await find('visma');
    expect(visma?.runs).toEqual(new Map([['older', { clients: [], more: 0 }]]));
    expect(rowsOf.mock.calls.map(([id]) => id)).not.toContain('older');
    const both = await find('visma elv');
    expect([...(both?.runs.keys() ?? [])]).toEqual(['older']);
  });

  it.each(['u-2', 'kari', 'nordmann kari'])(
    'finds what one person began, by Altinn’s id or by name: %s',
    async (text) => {
      const mine = pastRuns([jobOf({ id: 'a', userUuid: 'u-1' }), jobOf({ id: 'b', userUuid: 'u-2' })]);
      const told: FoundRuns[] = [];
      await createRunSearch({ rowsOf: async () => [] }).find(
        { runs: mine, people: new Map([['u-2', 'Kari Nordmann']]) },
        text,
        new AbortController().signal,
        (found) => told.push(found),
      );
      expect([...(told.at(-1)?.runs.keys() ?? [])]).toEqual(['b']);
    },
  );

  it('reads each run once, and tells nothing once it is given up', async () => {
    const { find, rowsOf } = place(runs);
    await find('fjord');
    await find('elv');
    expect(rowsOf).toHaveBeenCalledTimes(3);
    const gone = new AbortController();
    gone.abort();
    expect(await find('fjord', gone.signal)).toBeUndefined();
  });
});
