import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBareBrowser } from '../e2e/bare-browser';
import { addableTo } from '../e2e/clients';
import { openSink } from '../e2e/sink';
import { createSandbox } from '../sandbox/sandbox';
import { startServer } from '../sandbox/server';
import type { Figure } from './figure';

const megabyte = 1_000_000;

/** A run of ten thousand rows: what the worker holds, and whether it grows as rows are done. */
export async function memory(): Promise<Figure[]> {
  const sandbox = createSandbox({ clients: 17_000 });
  // The route that costs Altinn a fraction a write; otherwise it is the stand-in that would be measured.
  sandbox.control.clientAdministration('open');
  const [server, sink] = await Promise.all([startServer(sandbox), openSink()]);
  const browser = await openBareBrowser({ altinn: server.port, sink: sink.port });
  try {
    const world = sandbox.control.state().tt02;
    const numbers = addableTo(world, 'Unimicro').slice(0, 10_000);
    if (numbers.length < 10_000) throw new Error(`the seed has only ${numbers.length} clients to add`);
    const id = world.systemUsers.find(({ title }) => title.startsWith('Unimicro'))?.id;
    const file = join(await mkdtemp(join(tmpdir(), 'klientfil-bench-')), 'klienter.csv');
    await writeFile(file, numbers.join('\n'));
    await browser.goto(`https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/${id}/agentdelegation`);
    await browser.chooseFile(file);
    await browser.click('add', 120_000);
    await browser.click('confirm');

    const samples: { heap: number; journal: number }[] = [];
    const rowsAt = (part: number) => Math.floor((numbers.length * part) / 3) - 500;
    for (const part of [1, 2, 3]) {
      // Rarely: the stand-in copies its whole log for every look, and would itself become what grows.
      while (sandbox.control.statistics().tt02.writes < rowsAt(part)) await sleep(1000);
      samples.push(await browser.worker());
    }
    // By when each write came: how often the stand-in is looked at is no part of it.
    const { writesBy } = sandbox.control.statistics().tt02;
    const msUntil = (part: number) => writesBy[rowsAt(part) - 1]?.at ?? Number.NaN;
    const [first, second, third] = samples;
    if (!first || !second || !third) throw new Error('no samples');
    return [
      {
        name: `memory: worker, run of ${numbers.length} rows, at its most`,
        value: Math.max(...samples.map(({ heap }) => heap)) / megabyte,
        limit: 60,
        unit: 'MB',
      },
      { name: 'memory: worker, last third by first third', value: third.heap / first.heap, limit: 1.25 },
      {
        name: 'memory: journal, last third by first third',
        value: third.journal / first.journal,
        limit: 1.1,
      },
      { name: 'memory: journal', value: third.journal / megabyte, unit: 'MB' },
      {
        name: 'memory: time a row, last third by second third',
        value: (msUntil(3) - msUntil(2)) / (msUntil(2) - msUntil(1)),
        limit: 1.3,
      },
    ];
  } finally {
    await browser.close();
    await Promise.all([server.close(), sink.close()]);
  }
}
