import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ShownRow } from '../e2e/panel-driver';
import type { Sandbox } from '../sandbox/sandbox';
import type { Hands } from './hands';
import { fileSystemUser } from './start-page';

const output = fileURLToPath(new URL('../../out/', import.meta.url));
const exampleFile = fileURLToPath(new URL('../sandbox/klienter.csv', import.meta.url));

/**
 * The main job, done through the real panel as a user would, and told on the terminal.
 * @returns whether Altinn's stand-in has exactly what the panel promised
 */
export async function doMainJob(panel: Hands, sandbox: Sandbox, file = exampleFile): Promise<boolean> {
  await mkdir(output, { recursive: true });
  const before = new Set(fileSystemUser(sandbox).delegatedOrgNumbers);
  sandbox.control.latency({ medianMs: 300, spread: 0.4 });

  await panel.waitForPhase('closed');
  await photograph(panel, '1-closed');
  await panel.chooseFile(file);
  await panel.waitForAnswer();
  await photograph(panel, '2-plan');
  if ((await panel.phase()) !== 'plan') {
    console.log(`The panel says: ${await panel.alert()}`);
    return false;
  }
  const plan = await panel.rows();
  const promised = new Set(plan.filter(({ outcome }) => outcome === 'add').map(({ client }) => client));
  console.log(`\nThe plan of ${plan.length} rows:`);
  for (const verdict of new Set(plan.map(({ outcome }) => outcome))) {
    console.log(`  ${verdict}: ${plan.filter(({ outcome }) => outcome === verdict).length}`);
  }

  if (promised.size > 0) {
    await panel.ask();
    await photograph(panel, '3-confirm');
    await panel.press('confirm');
    await watch(panel);
    await panel.showAll();
    await photograph(panel, '5-done');
  }

  const rows = promised.size > 0 ? await panel.rows() : plan;
  console.log('\nLine  Client     Outcome');
  for (const row of rows.toSorted((a, b) => a.line - b.line)) {
    console.log(`${String(row.line).padStart(4)}  ${(row.client || '–').padEnd(9)}  ${row.outcome}`);
  }
  const saved = await panel.save(promised.size > 0 ? 'results' : 'plan-file', output);
  console.log(`\nResults:     ${relative(process.cwd(), saved)}`);
  console.log(`Screenshots: ${relative(process.cwd(), output)}`);
  return isTrue(rows, promised, before, new Set(fileSystemUser(sandbox).delegatedOrgNumbers));
}

async function watch(panel: Hands): Promise<void> {
  console.log();
  let told = '';
  for (let seconds = 0; (await panel.phase()) !== 'done'; seconds += 0.5) {
    const [queued, done, failed] = [
      await panel.count('queued'),
      await panel.count('done'),
      await panel.count('failed'),
    ];
    const line = `  ${done} added, ${failed} failed, ${queued} to go`;
    if (line !== told) console.log(line);
    told = line;
    if (seconds === 1) await photograph(panel, '4-running');
    if (seconds > 600) throw new Error(`the run stands still in the phase ${await panel.phase()}`);
    await sleep(500);
  }
}

/** Every promised client is there, and nothing else has changed. */
function isTrue(rows: ShownRow[], promised: Set<string>, before: Set<string>, after: Set<string>): boolean {
  const missing = [...promised].filter((client) => !after.has(client));
  const unasked = [...after].filter((client) => !before.has(client) && !promised.has(client));
  const lost = [...before].filter((client) => !after.has(client));
  const untold = rows.filter(({ client, outcome }) => promised.has(client) && outcome === 'done').length;
  const ok = missing.length + unasked.length + lost.length === 0 && untold === promised.size;
  console.log(
    ok
      ? `Altinn's stand-in agrees: ${promised.size} clients added, nothing else changed.`
      : `Altinn's stand-in does NOT agree: missing ${missing}; not asked for ${unasked}; lost ${lost}; ${untold} of ${promised.size} told as added.`,
  );
  return ok;
}

const photograph = (panel: Hands, name: string) => panel.photograph(join(output, `${name}.png`));
