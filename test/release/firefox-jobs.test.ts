import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { readList } from '../../utils/spreadsheet/read-list';
import { csv } from '../e2e/portal';
import { type FirefoxPortal, openFirefoxPortal } from '../firefox/firefox-portal';

let portal: FirefoxPortal;
afterEach(() => portal.close());

const delegated = () => portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted();
const lasting = () => {
  const { clients } = portal.sandbox.control.state().tt02;
  return delegated().filter((orgNumber) =>
    clients.some((client) => client.orgNumber === orgNumber && client.standing === 'client'),
  );
};

it('removes those a list marks, in Firefox, and adds them again by undo', async () => {
  portal = await openFirefoxPortal({ clients: 120 });
  const { panel } = portal;
  const before = delegated();
  const gone = lasting().slice(0, 3);
  await portal.open(portal.systemUser('Unimicro'));
  await panel.chooseFile(csv(`Org.nr.;Handling\n${gone.map((number) => `${number};fjern\n`).join('')}`));
  await panel.waitForPhase('plan');
  await panel.press('[data-purpose=as-marked]');
  await panel.ask();
  if (await panel.look("Boolean(panel.querySelector('[data-input=removing]'))")) {
    await panel.type('[data-input=removing]', String(gone.length));
  }
  expect(portal.statistics().writes).toBe(0);
  await panel.confirm();
  await panel.waitForPhase('done', 60_000);
  expect(delegated()).toEqual(before.filter((number) => !gone.includes(number)));

  await panel.click('undo');
  if (await panel.look("Boolean(panel.querySelector('[data-input=removing]'))")) {
    await panel.type('[data-input=removing]', String(gone.length));
  }
  await panel.confirm('undo-confirm');
  await expect.poll(delegated, { timeout: 60_000 }).toEqual(before);
});

it('exports the delegated clients in Firefox, and reads its own file again', async () => {
  portal = await openFirefoxPortal();
  const { panel } = portal;
  await portal.open(portal.systemUser('Unimicro'));
  const file = await panel.save('export');
  const read = await readList(await readFile(file));
  if (!read.ok) throw new Error(read.fault.kind);
  expect(read.list.rows.length).toBeGreaterThanOrEqual(lasting().length);
  await panel.chooseFile(file);
  await panel.waitForPhase('plan');
  expect(new Set((await panel.rows()).map(({ outcome }) => outcome))).toEqual(new Set(['already-delegated']));
});

it('lays all system accesses beside each other in Firefox, changes what is chosen, and takes it back', async () => {
  portal = await openFirefoxPortal();
  const { panel, firefox } = portal;
  await firefox.goto(portal.overview);
  await panel.waitForPhase('closed');
  const read = await readList(await readFile(await panel.save('export')));
  if (!read.ok) throw new Error(read.fault.kind);
  await panel.waitForPhase('plan');
  const agents = portal.sandbox.control
    .state()
    .tt02.systemUsers.filter(({ userType }) => userType === 'agent');
  const shown = await panel.look<string[][]>(
    "[...panel.querySelectorAll('[data-system]')].map((one) => [one.dataset.system, one.dataset.delegated])",
  );
  expect(shown).toEqual(agents.map(({ id, delegatedClientIds }) => [id, String(delegatedClientIds.length)]));

  const before = delegated();
  const { id } = portal.systemUser('Unimicro');
  const cell = await panel.look<string>(
    'panel.querySelector(`[data-cell$="/${arguments[0]}"][data-state=can-be-added]`).dataset.cell',
    id,
  );
  await panel.press('[data-choosing=add]');
  await panel.press(`[data-cell="${cell}"] input`);
  await panel.click('review');
  await panel.waitForPhase('confirm');
  expect(portal.statistics().writes).toBe(0);
  await panel.confirm();
  await panel.waitForPhase('done', 60_000);
  const [added = ''] = cell.split('/');
  expect(delegated()).toEqual([...before, added].toSorted());
  await panel.click('undo');
  await panel.confirm('undo-confirm');
  await expect.poll(delegated, { timeout: 60_000 }).toEqual(before);
});
