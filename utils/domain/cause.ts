/** A role in the register that a client relationship rests on; the last part of the role's URN. */
export type RegisterRole = 'regnskapsforer' | 'revisor' | 'forretningsforer';

/** Who must do something before a client can be added. Packages by name. */
export type Cause =
  /**
   * Some of what is missing comes from a role in the register: the client cannot give it in Altinn.
   * `packages`: those of `role`; `toGive`: what else is missing and can be given.
   */
  | { kind: 'register'; role: RegisterRole; packages: readonly string[]; toGive: readonly string[] }
  /** Everything missing can be given, and there is no relationship yet: the client gives power of attorney. */
  | { kind: 'give'; packages: readonly string[] }
  /** There is a relationship, and what is missing can be given: ask for it in the portal, the client approves. */
  | { kind: 'request'; packages: readonly string[] }
  /** The portal did not say whether the packages can be given. */
  | { kind: 'unknown'; packages: readonly string[] };
export type CauseKind = Cause['kind'];
