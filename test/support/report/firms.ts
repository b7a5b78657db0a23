import fc from 'fast-check';
import type { SystemUserReading } from '../../../utils/domain/board/overview';
import type { Client, RoleAccess } from '../../../utils/domain/client';
import { answered, failed } from '../../../utils/domain/failure';
import { differences } from '../../../utils/plan/across/differences';
import { standingClients } from '../../../utils/plan/across/differences-states';
import { overviewOf } from '../../../utils/plan/across/standing-of-clients';
import type { AuditedSystemUser } from '../../../utils/report/audit/audit-clients';
import { hostileCell } from '../../unit/spreadsheet/write-fixtures';
import { anyOrgNumber } from '../lists/numbers';
import { own, payroll, signing } from '../plan/fixtures';
import { another } from '../plan/readings';

const register = 'urn:altinn:external-role:ccr:regnskapsforer';
const rightHolder = 'urn:altinn:role:rettighetshaver';
const urns = fc.subarray([signing.urn, payroll.urn]);

const anyAccess: fc.Arbitrary<RoleAccess[]> = fc.array(
  fc.record({ role: fc.constantFrom(register, rightHolder, ''), packages: urns }),
  { maxLength: 2 },
);

// A word of action in every row makes a column one of actions, whatever it is called. And a name has a letter in it:
// beside signs alone a number stands by itself, in our notes as in a list.
const anyName = hostileCell.filter(
  (name) => name === '' || (/\p{L}/u.test(name) && !/^\s*[-+−–—\p{L}]{0,16}\s*$/u.test(name)),
);

const anyClient: fc.Arbitrary<Client> = fc
  .record({
    id: fc.uuid(),
    orgNumber: fc.option(
      anyOrgNumber.filter((number) => number !== own),
      { nil: undefined, freq: 6 },
    ),
    name: fc.option(anyName, { nil: undefined, freq: 6 }),
    person: fc.boolean(),
  })
  .map(({ id, orgNumber, name, person }) => ({
    id,
    ...(orgNumber && { orgNumber }),
    ...(name && { name }),
    kind: orgNumber ? 'organisation' : person ? 'person' : 'unknown',
  }));

/** What a system user may have of a client: nothing, available, delegated, both, or delegated by id only. */
const anyPlace = fc.record({
  place: fc.constantFrom('nowhere', 'available', 'both', 'both', 'both', 'id-only', 'gone'),
  given: anyAccess,
  delegated: fc.option(anyAccess, { nil: undefined }),
});

/** A firm with system accesses in any state, some of them not read. */
export interface AnyFirm {
  readings: SystemUserReading[];
  systemUsers: AuditedSystemUser[];
}

export const anyFirm = ({ unread = true } = {}): fc.Arbitrary<AnyFirm> =>
  fc
    .tuple(
      fc
        .uniqueArray(anyClient, {
          maxLength: 7,
          selector: ({ id, orgNumber }) => orgNumber ?? id,
        })
        .filter((clients) => new Set(clients.map(({ id }) => id)).size === clients.length),
      fc.array(
        fc.record({
          places: fc.array(anyPlace, { minLength: 7, maxLength: 7 }),
          fails: fc.boolean(),
          title: hostileCell.filter((title) => /[=<"0-9]/.test(title)),
          packages: fc.constantFrom([signing], [signing, payroll]),
          knowsPackages: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([clients, users]) => {
      const answers = users.map(({ places, fails, title, packages, knowsPackages }, at) => {
        const available: Client[] = [];
        const delegated: Client[] = [];
        clients.forEach((client, index) => {
          const { place, given, delegated: access } = places[index] ?? { place: 'nowhere', given: [] };
          if (place === 'available' || place === 'both' || place === 'id-only') {
            available.push({ ...client, access: given });
          }
          if (place === 'id-only') delegated.push({ id: client.id, kind: 'unknown' });
          if (place === 'both' || place === 'gone') delegated.push({ ...client, ...(access && { access }) });
        });
        return {
          systemUser: another(String(at + 1), { title, packages: [...packages] }),
          lists:
            unread && fails
              ? failed({ kind: 'unavailable' })
              : answered({ available, delegated, emptyTwice: { available: true, delegated: true } }),
          knowsPackages,
          readAt: 1_700_000_000_000,
        };
      });
      const readings = overviewOf(answers, () => ({ available: false, delegated: false }));
      return { readings, systemUsers: readings.map(audited) };
    });

export const audited = (reading: SystemUserReading): AuditedSystemUser => ({
  reading,
  clients: reading.status === 'read' ? standingClients(reading) : [],
});

export const overviewInput = ({ readings }: AnyFirm) => ({
  readings,
  differences: differences(readings),
  list: 'without-list' as const,
});
