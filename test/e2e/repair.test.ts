import { afterEach, expect, it } from 'vitest';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
afterEach(() => portal.close());

const packagesOf = (clientId: string) =>
  new Set(portal.systemUser('Tripletex').delegations[clientId]?.flatMap(({ packages }) => packages));

/** The client that is there with one of the system user's packages, and could have both. */
function partial(): { id: string; orgNumber: string } {
  const systemUser = portal.systemUser('Tripletex');
  const { clients } = portal.sandbox.control.state().tt02;
  const found = clients.find(
    ({ id }) => id in systemUser.delegations && packagesOf(id).size < systemUser.packages.length,
  );
  if (!found?.orgNumber) throw new Error('nobody lacks a package');
  return { id: found.id, orgNumber: found.orgNumber };
}

it('a client that is there with too little is sent again, and is confirmed when it has everything', async () => {
  portal = await openPortal({ clients: 60 });
  const { panel, sandbox } = portal;
  sandbox.control.clientAdministration('open');
  sandbox.control.latency({ medianMs: 30, spread: 0.3 });
  const { id, orgNumber } = partial();
  const systemUser = portal.systemUser('Tripletex');
  const others = systemUser.delegatedOrgNumbers.filter((one) => one !== orgNumber).slice(0, 3);
  const before = systemUser.delegatedClientIds.toSorted();

  await portal.open(systemUser);
  await panel.plan(csv([...others, orgNumber].join('\n')));
  // All of them are added already: nothing is offered until it is said what the list is for.
  expect(await panel.action('repair').count()).toBe(0);
  await panel.choose('add');
  expect(await panel.action('repair').textContent()).toBe('Send 1 klient på nytt');
  expect(await panel.action('add').count()).toBe(0);

  // A script's click asks nothing.
  await panel.host.evaluate((element) =>
    element.shadowRoot?.querySelector<HTMLButtonElement>('[data-action=repair]')?.click(),
  );
  await portal.page.waitForTimeout(300);
  expect(await panel.phase()).toBe('plan');

  await panel.action('repair').click();
  await panel.waitForPhase('confirm');
  const question = (await panel.host.locator('.kf-confirm').textContent()) ?? '';
  expect(question).toContain('Bekreft at 1 klient skal sendes på nytt');
  expect(question).toContain('på vegne av 1 klient hos Fjord Regnskap AS.');
  expect(portal.statistics().writes).toBe(0);
  await panel.press('confirm');
  await panel.waitForPhase('done');

  expect(packagesOf(id)).toEqual(new Set(systemUser.packages));
  expect(portal.systemUser('Tripletex').delegatedClientIds.toSorted()).toEqual(before);
  expect(portal.statistics().writes).toBe(1);
  const rows = await panel.rows();
  expect(rows.map(({ client, outcome }) => [client, outcome])).toEqual([[orgNumber, 'done']]);
  expect(rows[0]?.text).toContain('Sendt på nyttBekreftet i Altinn');
  const said = (await panel.host.locator('[data-phase]').textContent()) ?? '';
  expect(said).toContain('Fullmaktene er på plass. Bekreftet i Altinn');
  expect(await panel.action('undo').count()).toBe(0);
}, 90_000);
