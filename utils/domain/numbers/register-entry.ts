/** What Altinn has of an organisation number, whoever's client it is. */
export type RegisterEntry =
  | { kind: 'nobody' }
  | {
      kind: 'organisation';
      name?: string | undefined;
      /** As the register has it: `AS`, `BEDR` for a sub-unit, `KBO` for a bankruptcy estate. */
      form?: string | undefined;
      isDeleted: boolean;
    };

/** How many numbers a click may look up. */
export const mostLookUps = 50;
