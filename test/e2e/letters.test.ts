import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostsOf } from '../../utils/altinn/hosts';
import { csv, openPortal, type Portal } from './portal';
import { panelViolations } from './violations';

const signing = 'urn:altinn:accesspackage:regnskapsforer-med-signeringsrettighet';
const aOrdning = 'urn:altinn:accesspackage:a-ordning';
/** No client of the sandbox's, and a number that could be somebody's. */
const stranger = '313334333';

let portal: Portal;
beforeEach(async () => {
  portal = await openPortal({ extraSystemUsers: 3 });
  await portal.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterEach(() => portal.close());

const world = () => portal.sandbox.control.state().tt02;
const taking = (urns: string) => {
  const found = world().systemUsers.find(({ packages }) => packages.join() === urns);
  if (!found) throw new Error(`nobody takes ${urns}`);
  return found;
};
/** Numbers of the firm's clients that have not given a package. */
const withholding = (urn: string) =>
  world().clients.flatMap(({ orgNumber, standing, roles }) =>
    orgNumber && standing === 'client' && !roles.some(({ packages }) => packages.includes(urn))
      ? [orgNumber]
      : [],
  );
const rowOf = (orgNumber: string) => portal.panel.host.locator(`[data-client="${orgNumber}"]`);
const clipboard = () => portal.page.evaluate(() => navigator.clipboard.readText());
/** What the button has put on the clipboard: something else stood there before, so that the old is not taken for the new. */
const copied = async (orgNumber: string) => {
  await portal.page.evaluate(() => navigator.clipboard.writeText(''));
  await rowOf(orgNumber).locator('[data-action=letter]').press('Enter');
  await expect.poll(clipboard, { timeout: 20_000 }).not.toBe('');
  return clipboard();
};

describe('clients that must do something first', () => {
  it('are written to by cause, and looked at again without a new file', async () => {
    const { panel, page, sandbox } = portal;
    // Only a list of the platform's says what a client has given; it has those who have given some.
    sandbox.control.scopes('on');
    await portal.open(taking(`${signing},${aOrdning}`));
    await panel.plan(csv([...withholding(aOrdning), stranger].join('\n')));
    const [known] = (await panel.rows()).filter(({ outcome }) => outcome === 'missing-packages');
    const client = world().clients.find(({ orgNumber }) => orgNumber === known?.client);
    if (!client?.orgNumber) throw new Error('no client lacks a package only');

    const link = rowOf(client.orgNumber).locator('[data-request]');
    expect(await link.getAttribute('href')).toBe(
      `${hostsOf('tt02').portal}/accessmanagement/ui/received-from/${client.id}`,
    );
    expect(await rowOf(stranger).locator('[data-request]').count()).toBe(0);
    expect(await copied(client.orgNumber)).toMatch(/^Godkjenn fullmakt i Altinn til .*\n\nHei, /);

    // The row says that a text was copied, and when; nobody else's does.
    const day = new Date().toLocaleDateString('nb', { day: '2-digit', month: '2-digit', year: 'numeric' });
    const written = () => panel.host.locator('[data-text=written]');
    await expect.poll(() => written().allInnerTexts()).toEqual([`Tekst kopiert ${day}`]);
    expect(await rowOf(client.orgNumber).locator('[data-text=written]').count()).toBe(1);

    await panel.host.locator('[name^=kf-filter][value=client-or-you]').check();
    await panel.host.locator('[data-input=letter-language]').selectOption('en');
    expect(await panelViolations(page)).toEqual([]);
    expect(await copied(client.orgNumber)).toMatch(/Kind regards/);
    const download = await panel.save('letters-file');
    expect(download.suggestedFilename()).toMatch(/^messages-TT02-.*\.xlsx$/);
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
    const sheet = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('');
    for (const number of [client.orgNumber, stranger]) expect(sheet).toContain(number);

    // The client does it; nothing is added before the user has seen it and said so.
    expect(await panel.action('confirm').count()).toBe(0);
    sandbox.control.clientGives(client.id, [aOrdning]);
    await panel.action('check-again').click();
    await panel.host.locator(`[data-client="${client.orgNumber}"][data-outcome=add]`).waitFor();
    await panel.action('confirm').waitFor();
    expect(await rowOf(client.orgNumber).locator('[data-text=acted]').innerText()).toBe(
      `I orden nå. Tekst kopiert ${day}`,
    );
    // The file was to the others too, and they have not acted.
    expect(await rowOf(stranger).locator('[data-text=written]').count()).toBe(1);
    expect(portal.statistics().writes).toBe(0);
  });

  it('are never asked to give what only the register gives', async () => {
    const { panel } = portal;
    await portal.open(portal.systemUser('Unimicro'));
    await panel.plan(csv(stranger));
    const text = await panel.host.locator('[data-todo=cause]').textContent();
    expect(text).toContain('Dere må stå som regnskapsfører hos klienten i Enhetsregisteret.');
    const letter = await copied(stranger);
    expect(letter).toMatch(/^Registrer .* som regnskapsfører i Enhetsregisteret/);
    expect(letter).not.toMatch(/Gi fullmakt|Ny bruker/);
    expect(await rowOf(stranger).locator('[data-request]').count()).toBe(0);
  });

  it('are told how to give what a stranger can give', async () => {
    await portal.open(taking(aOrdning));
    await portal.panel.plan(csv(stranger));
    expect(await copied(stranger)).toMatch(/^Fullmakt i Altinn til [\s\S]*«A-ordningen»[\s\S]*«Ny bruker»/);
    expect(await rowOf(stranger).locator('[data-request]').count()).toBe(0);
  });

  it('are looked up with a click, and one that is deleted is added only where somebody ticks it', async () => {
    const { panel, sandbox } = portal;
    sandbox.control.clientAdministration('open');
    sandbox.control.register({
      orgNumber: stranger,
      name: 'FJORD SVEIS AS',
      unitType: 'AS',
      isDeleted: true,
    });
    const there = () => portal.systemUser('Unimicro').delegatedOrgNumbers;
    const [gone, other] = world().clients.filter(({ orgNumber, standing, roles }) => {
      const given = roles.flatMap(({ packages }) => packages);
      return orgNumber && standing === 'client' && given.includes(signing) && !there().includes(orgNumber);
    });
    if (!gone?.orgNumber || !other?.orgNumber) throw new Error('nobody can be added');
    sandbox.control.clientBecomes(gone.id, { deletedAt: '2026-11-03T12:00:00Z' });
    await portal.open(portal.systemUser('Unimicro'));
    await panel.plan(csv([gone.orgNumber, other.orgNumber, stranger].join('\n')));
    const ticked = (orgNumber: string) =>
      panel.host.locator(`[data-addition="${orgNumber}"] input`).isChecked();
    expect([await ticked(gone.orgNumber), await ticked(other.orgNumber)]).toEqual([false, true]);
    expect(portal.statistics().reads.lookUp).toBe(0);
    await panel.action('look-up').click();
    await rowOf(stranger).locator('[data-warning=deleted]').waitFor();
    expect(portal.statistics().reads.lookUp).toBe(1);
    expect(await rowOf(stranger).textContent()).toContain('Slettet i Enhetsregisteret.');
    expect(await panel.action('look-up').count()).toBe(0);

    await panel.press('confirm');
    await panel.waitForPhase('done');
    expect([there().includes(gone.orgNumber), there().includes(other.orgNumber)]).toEqual([false, true]);
  });
});
