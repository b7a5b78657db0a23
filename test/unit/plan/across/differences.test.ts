import { describe, expect, it } from 'vitest';
import type { OverviewClient } from '../../../../utils/domain/board/overview';
import { differences } from '../../../../utils/plan/across/differences';
import {
  berg,
  client,
  fjell,
  foss,
  gave,
  payroll,
  rows,
  signing,
  stranger,
  systemUser,
} from '../../../support/plan/fixtures';
import { another, notRead, reading } from '../../../support/plan/readings';

const both = another('b', { packages: [signing, payroll] });
const shortly = ({ key, states, kinds }: OverviewClient) => [key, states.map(({ kind }) => kind), kinds];

describe('clients beside all system users', () => {
  it('stand with each as Altinn has them, and under every kind they belong to', () => {
    const { clients, counts } = differences([
      reading([client(fjell), client(foss), client(berg)], [client(fjell), client(stranger)]),
      reading(
        [client(fjell, { access: gave(signing) }), client(foss, { access: gave(signing, payroll) })],
        [],
        { systemUser: both },
      ),
    ]);
    expect(clients.map(shortly)).toEqual([
      [fjell, ['delegated', 'lacks'], ['missing-somewhere', 'lacks-package']],
      [foss, ['can-be-added', 'can-be-added'], ['nowhere']],
      [berg, ['can-be-added', 'no-relationship'], ['nowhere']],
      [stranger, ['delegated-gone', 'no-relationship'], ['gone']],
    ]);
    expect(counts).toMatchObject({ nowhere: 2, 'missing-somewhere': 1, 'lacks-package': 1, gone: 1 });
    expect(clients[0]?.states[1]).toEqual({ kind: 'lacks', packages: [payroll.name] });
  });

  it('are only perhaps gone where they were missed in one reading', () => {
    const { clients, counts } = differences([
      reading([client(fjell)], [client(stranger)], { absence: 'seen-once' }),
    ]);
    expect(clients.map(shortly)).toContainEqual([stranger, ['delegated-maybe-gone'], ['maybe-gone']]);
    expect(counts).toMatchObject({ gone: 0, 'maybe-gone': 1 });
  });

  it.each([
    ['what was delegated is not all', gave(signing, payroll), gave(signing)],
    ['the client has taken some back', gave(signing), undefined],
  ])('are added but lacking where %s', (_, available, delegated) => {
    const { clients } = differences([
      reading(
        [client(fjell, { access: available })],
        [client(fjell, delegated ? { access: delegated } : {})],
        { systemUser: both },
      ),
    ]);
    expect(clients[0]?.states).toEqual([{ kind: 'delegated-lacks', packages: [payroll.name] }]);
    expect(clients[0]?.kinds).toEqual(['lacks-package']);
  });

  it('lack nothing where the route does not know packages', () => {
    const { clients } = differences([
      reading([client(fjell, { access: [] })], [], { systemUser: both, knowsPackages: false }),
    ]);
    expect(clients[0]?.states).toEqual([{ kind: 'can-be-added' }]);
  });

  it('are one client where Altinn has two ids for one number, and what is delegated counts', () => {
    const twin = { ...client(fjell), id: 'twin' };
    expect(differences([reading([client(fjell), twin], [twin])]).clients.map(shortly)).toEqual([
      [fjell, ['delegated'], []],
    ]);
  });

  it('are sorted as Norwegians sort', () => {
    const named = [
      client(fjell, { name: 'Åsgård' }),
      client(foss, { name: 'Zeta' }),
      client(berg, { name: 'ærlig' }),
    ];
    expect(differences([reading(named, [])]).clients.map(({ name }) => name)).toEqual([
      'Zeta',
      'ærlig',
      'Åsgård',
    ]);
  });

  it('are not said to be nowhere, or only on the list, while one system user is not read', () => {
    const { clients } = differences([reading([client(fjell)], []), notRead(both)], rows(berg));
    expect(clients.map(shortly)).toEqual([
      [fjell, ['can-be-added', 'not-read'], ['missing-somewhere']],
      [berg, ['no-relationship', 'not-read'], []],
    ]);
  });
});

describe('beside a list', () => {
  it('a client is missing from the list, or on nothing but the list, with its line', () => {
    const { clients } = differences(
      [reading([client(fjell), client(foss)], [client(fjell), client(foss)])],
      rows(fjell, 'ikke et nummer', berg, berg),
    );
    expect(clients.map(({ key, line, kinds }) => [key, line, kinds])).toEqual([
      [fjell, 2, []],
      [foss, undefined, ['not-on-list']],
      [berg, 4, ['nowhere', 'on-list-only']],
    ]);
  });

  it('nobody without a number is said to be missing from it', () => {
    const person = { id: 'kari', kind: 'person' as const, name: 'Kari' };
    const nameless = { id: 'nobody', kind: 'unknown' as const };
    const { clients, privatePersons, counts } = differences(
      [reading([person, client(fjell)], [person, nameless])],
      rows(fjell),
    );
    expect(privatePersons.map(shortly)).toEqual([['kari', ['delegated'], []]]);
    expect(clients.map(shortly)).toContainEqual(['nobody', ['delegated-gone'], ['gone']]);
    expect(counts['not-on-list']).toBe(0);
  });
});

describe('nothing read', () => {
  it('says nothing about the clients of a list', () => {
    expect(differences([notRead(systemUser)], rows(fjell)).clients.map(shortly)).toEqual([
      [fjell, ['not-read'], []],
    ]);
    expect(differences([], rows(fjell)).clients.map(shortly)).toEqual([[fjell, [], []]]);
  });
});
