import type { Environment } from './environment';
import type { OrgNumber } from './numbers/nine-digits';

export interface AccessPackage {
  /** `urn:altinn:accesspackage:regnskapsforer-med-signeringsrettighet` */
  urn: string;
  /** In the portal's language, «Regnskapsfører med signeringsrettighet»; the last part of the URN where unknown. */
  name: string;
  /** False: it comes from a role in the register and a client cannot give it in Altinn. */
  isAssignable?: boolean | undefined;
}

/** The firm that owns the system user: the portal's acting party. */
export interface Owner {
  environment: Environment;
  /** Altinn's number for the party, digits as text: `51329012`. */
  partyId: string;
  /** Lower case. */
  partyUuid: string;
  orgNumber: OrgNumber;
  name: string;
}

/** Whether two are the same firm: one party may stand in both environments. */
export const isSameOwner = (one: OwnerKey, other: OwnerKey): boolean =>
  one.environment === other.environment && one.partyUuid === other.partyUuid;
type OwnerKey = Pick<Owner, 'environment' | 'partyUuid'>;

/** An agent system user, «systemtilgang for klienter». A client must have given **all** of its packages. */
export interface SystemUser {
  id: string;
  title: string;
  /** Name of the vendor whose system gets to act: «Tripletex AS». Absent where the route has none. */
  vendor?: string | undefined;
  packages: AccessPackage[];
  owner: Owner;
}
