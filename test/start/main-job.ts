import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { PanelDriver, type ShownRow } from '../e2e/panel-driver';
import type { Sandbox } from '../sandbox/sandbox';
import { fileSystemUser } from './start-page';

const output = fileURLToPath(new URL('../../out/', import.meta.url));
const exampleFile = fileURLToPath(new URL('../sandbox/klienter.csv', import.meta.url));

/**
 * The main job, done through the real panel as a user would, and told on the terminal.
 * @returns whether Altinn's stand-in has exactly what the panel promised
 */
export async function doMainJob(page: Page, sandbox: Sandbox, file = exampleFile): Promise<boolean> {
  await mkdir(output, { recursive: true });
  const panel = new PanelDriver(page);
  const before = new Set(fileSystemUser(sandbox).delegatedOrgNumbers);
  sandbox.control.latency({ medianMs: 300, spread: 0.4 });

  await panel.waitForPhase('closed');
  await photograph(page, '1-closed');
  await panel.chooseFile(file);
  await panel.host.locator('[data-phase="plan"], [role=alert]').first().waitFor();
  await photograph(page, '2-plan');
  if ((await panel.phase()) !== 'plan') {
    console.log(`The panel says: ${(await panel.host.locator('[role=alert]').textContent())?.trim()}`);
    return false;
  }
  const plan = await panel.rows();
  const promised = new Set(plan.filter(({ outcome }) => outcome === 'add').map(({ client }) => client));
  console.log(`\nThe plan of ${plan.length} rows:`);
  for (const verdict of new Set(plan.map(({ outcome }) => outcome))) {
    console.log(`  ${verdict}: ${plan.filter(({ outcome }) => outcome === verdict).length}`);
  }

  if (promised.size > 0) {
    await panel.action('add').click();
    await panel.waitForPhase('confirm');
    await photograph(page, '3-confirm');
    await panel.action('confirm').click();
    await watch(panel, page);
    await photograph(page, '5-done');
  }

  const rows = promised.size > 0 ? await panel.rows() : plan;
  console.log('\nLine  Client     Outcome');
  for (const row of rows.toSorted((a, b) => a.line - b.line)) {
    console.log(`${String(row.line).padStart(4)}  ${(row.client || '–').padEnd(9)}  ${row.outcome}`);
  }
  const results = await panel.save(promised.size > 0 ? 'results' : 'plan-file');
  const saved = join(output, results.suggestedFilename());
  await results.saveAs(saved);
  console.log(`\nResults:     ${relative(process.cwd(), saved)}`);
  console.log(`Screenshots: ${relative(process.cwd(), output)}`);
  return isTrue(rows, promised, before, new Set(fileSystemUser(sandbox).delegatedOrgNumbers));
}

async function watch(panel: PanelDriver, page: Page): Promise<void> {
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
    if (seconds === 1) await photograph(page, '4-running');
    if (seconds > 600) throw new Error(`the run stands still in the phase ${await panel.phase()}`);
    await page.waitForTimeout(500);
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

async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(output, `${name}.png`), fullPage: true });
}
