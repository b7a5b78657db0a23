import { parentPort } from 'node:worker_threads';
import Papa from 'papaparse';
import type { Client } from '../../utils/domain/client';
import { orgNumberOrNothing } from '../../utils/domain/numbers/org-number';
import type { SystemUser } from '../../utils/domain/system-user';
import { countVerdicts, reconcile } from '../../utils/plan/reconcile';
import { readList } from '../../utils/spreadsheet/read-list';
import { seedFirms } from '../sandbox/seed/firms';
import { median, stopwatch } from './figure';
import { listOf } from './lists';

/** A file is read once: neither is measured when it has been compiled as well as it can be. */
const rounds = 15;

/** In ms. */
export interface Planned {
  ours: number;
  alone: number;
}

/** Ten thousand rows from file to plan with the lists already read, and PapaParse alone on the same text. */
async function plan(): Promise<Planned> {
  const text = listOf(10_000);
  const bytes = new TextEncoder().encode(text);
  const { systemUser, available, delegated } = altinn();
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const parsing = stopwatch();
    Papa.parse(text);
    alone.push(parsing());
    const planning = stopwatch();
    const result = await readList(bytes);
    if (!result.ok) throw new Error('the list was not read');
    const { rows } = reconcile({
      rows: result.list.rows,
      systemUser,
      available,
      delegated,
      knowsPackages: true,
      personNumbersMasked: 0,
      emptyTwice: { available: false, delegated: false },
    });
    countVerdicts(rows);
    ours.push(planning());
  }
  return { ours: median(ours), alone: median(alone) };
}

function altinn(): { systemUser: SystemUser; available: Client[]; delegated: Client[] } {
  const [firm] = seedFirms(1, 10_000);
  const orgNumber = orgNumberOrNothing(firm.orgNumber);
  const seeded = firm.systemUsers.find(({ packages }) => packages.length === 2);
  if (!orgNumber || !seeded) throw new Error('the seed has changed');
  const available = firm.clients.map(
    (client): Client => ({
      id: client.id,
      name: client.name,
      kind: client.kind,
      access: client.roles,
      ...(client.orgNumber ? { orgNumber: orgNumberOrNothing(client.orgNumber) } : {}),
    }),
  );
  return {
    systemUser: {
      id: seeded.id,
      title: seeded.title,
      packages: seeded.packages.map((urn) => ({ urn, name: urn })),
      owner: {
        environment: 'tt02',
        partyId: String(firm.partyId),
        partyUuid: firm.partyUuid,
        orgNumber,
        name: firm.name,
      },
    },
    available,
    delegated: available.slice(0, 2_000).map(({ id }): Client => ({ id, kind: 'unknown' })),
  };
}

parentPort?.postMessage(await plan());
