import { type Cause, registerRoles } from '../../../utils/domain/runs/cause';
import type { LetterContext } from '../../../utils/i18n/letter-texts';

const one = ['Skattegrunnlag'];
const many = ['Skattegrunnlag', 'A-ordningen', 'Merverdiavgift'];
const fromRegister = ['Regnskapsfører lønn'];

/** Causes of every kind: one package and many, with something to give afterwards and without. */
export const everyCause: [string, Cause][] = [
  ...registerRoles.flatMap((role) =>
    [fromRegister, ['Ansvarlig revisor', 'Revisormedarbeider']].flatMap((packages) =>
      [[], one, many].map((toGive): [string, Cause] => [
        `register, ${role}, ${packages.length} missing, ${toGive.length} to give`,
        { kind: 'register', role, packages, toGive },
      ]),
    ),
  ),
  ...(['give', 'request', 'unknown'] as const).flatMap((kind) =>
    [one, many].map((packages): [string, Cause] => [
      `${kind}, ${packages.length} missing`,
      { kind, packages },
    ]),
  ),
  ['unknown, nobody knows what is missing', { kind: 'unknown', packages: [] }],
];

export const owner: LetterContext['owner'] = {
  name: 'FJORD REGNSKAP AS',
  orgNumber: '314239431' as LetterContext['owner']['orgNumber'],
};
