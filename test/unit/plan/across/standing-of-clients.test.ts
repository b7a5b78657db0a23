import { describe, expect, it } from 'vitest';
import type { BelievedReading, SystemUserReading } from '../../../../utils/domain/board/overview';
import { answered } from '../../../../utils/domain/failure';
import { listToSave } from '../../../../utils/domain/kept/saved-list';
import { differences } from '../../../../utils/plan/across/differences';
import { type OverviewAnswer, overviewOf } from '../../../../utils/plan/across/standing-of-clients';
import { berg, client, fjell, foss, rows } from '../../../support/plan/fixtures';
import { another, answer, noAnswer } from '../../../support/plan/readings';

const never = () => ({ available: false, delegated: false });
const seen = () => ({ available: true, delegated: true });
const clients = [client(fjell), client(foss)];
const others = answer(clients, clients, another('a'));
const onlyBelieved = (readings: SystemUserReading[]): BelievedReading[] =>
  readings.flatMap((one) => (one.status === 'read' ? [one] : []));

describe('what was read of a system user', () => {
  it('is believed where both lists have clients, with the names of the available list', () => {
    const [one] = overviewOf(
      [answer([client(fjell, { name: 'Fjell AS' })], [{ id: `id-${fjell}`, kind: 'unknown' }])],
      never,
    );
    expect(one).toMatchObject({ status: 'read', delegated: [{ orgNumber: fjell, name: 'Fjell AS' }] });
  });

  it('has the number and name of a client that only another available list still has', () => {
    const [one] = overviewOf(
      [
        answer([client(foss)], [{ id: `id-${fjell}`, kind: 'unknown' }]),
        answer([client(fjell, { name: 'Fjell AS' })], [], another('a')),
      ],
      never,
    );
    expect(one).toMatchObject({ delegated: [{ orgNumber: fjell, name: 'Fjell AS' }] });
  });

  it('is believed of a new system access that nobody has been added to', () => {
    expect(overviewOf([answer(clients, [])], never)).toMatchObject([{ status: 'read' }]);
  });

  it('is believed where the firm has no clients at all', () => {
    expect(overviewOf([answer([], []), answer([], [], another('a'))], never)).toMatchObject([
      { status: 'read' },
      { status: 'read' },
    ]);
  });
});

const once: OverviewAnswer = {
  ...answer([], []),
  lists: answered({
    available: clients,
    delegated: [],
    emptyTwice: { available: false, delegated: false },
  }),
};

describe.each<[string, OverviewAnswer, typeof never]>([
  ['a list that could not be read', noAnswer(), never],
  ['an empty available list beside delegated clients', answer([], clients), never],
  ['an empty delegated list where clients have been seen', answer(clients, []), seen],
  ['an empty delegated list that was read only once', once, never],
  ['two empty lists where clients have been seen', answer([], []), seen],
  ['two empty lists of a firm that has clients', answer([], []), never],
])('%s', (_, bad, seenBefore) => {
  const readings = overviewOf([bad, others], (id) =>
    id === bad.systemUser.id ? seenBefore() : { available: true, delegated: true },
  );

  it('is no reading to rely on, and hurts no other', () => {
    expect(readings.map(({ status }) => status === 'read')).toEqual([false, true]);
  });

  it('never becomes a saved list', () => {
    expect(onlyBelieved(readings).map((one) => listToSave(one)?.systemUserId)).toEqual([
      others.systemUser.id,
    ]);
  });

  it('never becomes a difference', () => {
    const { clients: shown, counts } = differences(readings, rows(fjell, foss, berg));
    expect(shown.map(({ states }) => states[0])).toEqual(shown.map(() => ({ kind: 'not-read' })));
    expect(counts).toEqual({
      nowhere: 0,
      'missing-somewhere': 0,
      'lacks-package': 0,
      gone: 0,
      'maybe-gone': 0,
      'not-on-list': 0,
      'on-list-only': 0,
    });
  });
});

describe('a list to save', () => {
  it('has each client once, by id, and nothing but id, number and name', () => {
    const [one] = onlyBelieved(
      overviewOf(
        [answer([client(fjell, { name: 'Fjell AS' })], [client(foss), client(fjell), client(foss)])],
        never,
      ),
    );
    expect(one && listToSave(one)?.clients).toEqual([
      { id: `id-${fjell}`, orgNumber: fjell, name: 'Fjell AS' },
      { id: `id-${foss}`, orgNumber: foss },
    ]);
  });

  it('is nothing where nobody is delegated, however well it was read', () => {
    const [one] = onlyBelieved(overviewOf([answer(clients, [])], never));
    expect(one && listToSave(one)).toBeUndefined();
  });
});
