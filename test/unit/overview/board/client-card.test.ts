import { describe, expect, it } from 'vitest';
import type { SystemUserReading } from '../../../../utils/domain/board/overview';
import { clientCard } from '../../../../utils/overview/board/client-card';
import { overviewFrom } from '../../../../utils/overview/overview-record';
import { overviewOf } from '../../../../utils/plan/across/standing-of-clients';
import { berg, client, fjell, foss, payroll, signing, stranger } from '../../../support/plan/fixtures';
import { another, answer } from '../../../support/plan/readings';

const never = () => ({ available: false, delegated: false });
const role = 'urn:altinn:role:rettighetshaver';
const giving = (...packages: string[]) => [{ role, packages }];
const system = (name: string, packages = [signing]) => ({ ...another(name), packages });

const boardOf = (readings: SystemUserReading[], more: object = {}) =>
  overviewFrom({
    id: 'o',
    owner: readings[0]?.systemUser.owner,
    userUuid: 'u',
    readAt: 0,
    before: [],
    readings,
    ...more,
  } as never);

const [first, second] = overviewOf(
  [
    answer(
      [client(fjell, { access: giving(signing.urn) }), client(foss, { access: giving(signing.urn) })],
      [client(fjell)],
      system('a'),
    ),
    answer(
      [client(fjell, { access: giving(signing.urn), form: 'AS', deletedAt: '2026-11-03' })],
      [client(foss)],
      system('b', [signing, payroll]),
    ),
  ],
  never,
) as [SystemUserReading, SystemUserReading];
const board = boardOf([first, second], { everybody: [client(berg, { name: 'Berg ENK', form: 'ENK' })] });

describe('a client’s card', () => {
  it('says of each system access how the client stands, since when, what is lacking and who must act', () => {
    const seen = new Map([[first.systemUser.id, new Map([[`id-${fjell}`, 1_700_000_000_000]])]]);
    const card = clientCard(board, fjell, seen);
    expect(card?.cells[0]).toEqual({
      systemUserId: first.systemUser.id,
      state: 'delegated',
      packages: [],
      seenSince: 1_700_000_000_000,
    });
    expect(card?.cells[1]).toMatchObject({ state: 'lacks', packages: [payroll.name] });
    expect(card?.cells[1]?.cause).toBeDefined();
    expect(card).toMatchObject({ form: 'AS', deletedAt: '2026-11-03', isPerson: false });
  });

  it('is there for one that has given nothing that any of them asks for', () => {
    const card = clientCard(board, berg, new Map());
    expect(card).toMatchObject({ name: 'Berg ENK', form: 'ENK' });
    expect(card?.cells.map(({ state, cause }) => [state, cause !== undefined])).toEqual([
      ['no-relationship', true],
      ['no-relationship', true],
    ]);
  });

  it('says nothing of a system access that was not read', () => {
    const unread: SystemUserReading = {
      status: 'not-read',
      failure: { kind: 'unavailable' },
      systemUser: second.systemUser,
      readAt: 0,
    };
    const card = clientCard(boardOf([first, unread]), fjell, new Map());
    expect(card?.cells[1]).toEqual({ systemUserId: second.systemUser.id, state: 'not-read', packages: [] });
  });

  it('says who must act where it is added and now lacks something', () => {
    const lacking = overviewOf(
      [
        answer(
          [client(fjell, { access: giving(signing.urn) })],
          [client(fjell)],
          system('c', [signing, payroll]),
        ),
      ],
      never,
    );
    const [cell] = clientCard(boardOf(lacking), fjell, new Map())?.cells ?? [];
    expect(cell).toMatchObject({ state: 'delegated-lacks', packages: [payroll.name] });
    expect(cell?.cause).toBeDefined();
  });

  it('is of nobody that the board does not have', () => {
    expect(clientCard(board, stranger, new Map())).toBeUndefined();
  });
});
