/** A role in Enhetsregisteret that access packages follow from. */
export const registerRoles = ['regnskapsforer', 'revisor', 'forretningsforer'] as const;
export type RegisterRole = (typeof registerRoles)[number];

/** Why a client cannot be added, by who must do something first. Packages by name. */
export type Cause =
  /** Some of what is missing comes from a role in the register: the client cannot give it in Altinn. */
  | {
      kind: 'register';
      role: RegisterRole;
      packages: readonly string[];
      /** What is missing besides, and the client gives when the role is there. */
      toGive: readonly string[];
    }
  /** Everything missing can be given, and there is no relationship yet: the client gives power of attorney. */
  | { kind: 'give'; packages: readonly string[] }
  /** The relationship is there, and what is missing can be given: asked for in the portal, the client only approves. */
  | { kind: 'request'; packages: readonly string[] }
  /** The portal did not say whether the packages can be given, or not even which they are. */
  | { kind: 'unknown'; packages: readonly string[] };
