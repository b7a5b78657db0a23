import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { csv, openPortal, type Portal } from './portal';
import { setExtension } from './settings';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const goodList = () => csv(portal.systemUser('Tripletex').delegatedOrgNumbers.join('\n'));

/** The sentence in the way; the panel must still stand, with nothing lost. */
async function refusal(): Promise<string> {
  const alert = portal.panel.host.locator('[role=alert]').first();
  await alert.waitFor({ timeout: 60_000 });
  return (await alert.textContent()) ?? '';
}

describe('a file that is no list is answered with a sentence, and a good one is taken afterwards', () => {
  beforeEach(() => portal.open(portal.systemUser('Tripletex')));
  afterEach(async () => {
    expect(portal.statistics().writes).toBe(0);
    await portal.panel.plan(goodList());
  });

  it('an empty file', async () => {
    await portal.panel.chooseFile(csv(''));
    expect(await refusal()).toContain('Listen er tom');
  });

  it('an image that was renamed', async () => {
    const image = readFileSync(new URL('../../public/icon/128.png', import.meta.url));
    await portal.panel.chooseFile({ name: 'klienter.csv', mimeType: 'text/csv', buffer: image });
    expect(await refusal()).toContain('Dette er et bilde');
  });

  it('twenty megabytes', async () => {
    await portal.panel.chooseFile(csv('310609544;Klient\n'.repeat(1_200_000)));
    expect(await refusal()).toMatch(/Listen er på 20,4 MB\. Grensen er 10,5 MB/);
  });

  it('a file without any organisation number', async () => {
    await portal.panel.chooseFile(csv('Navn;Adresse\nVikeså Tiger AS;Storgata 1\n'));
    expect(await refusal()).toContain(
      'Ingen kolonne i listen har organisasjonsnumre. 2 rader er lest, og den første er «Navn;Adresse»',
    );
  });
});

describe('a list in which every row is wrong', () => {
  it('shows each row with its fault, and offers nothing to add', async () => {
    await portal.open(portal.systemUser('Tripletex'));
    await portal.panel.chooseFile(csv('Org.nr.;Navn\n12345;A AS\n310609545;B AS\nukjent;C AS\n'));
    await portal.panel.waitForPhase('plan');
    const rows = await portal.panel.rows();
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'invalid-number'],
      [3, 'invalid-number'],
      [4, 'invalid-number'],
    ]);
    expect(rows[0]?.text).toContain('har 5 siffer');
    expect(await portal.panel.action('add').count()).toBe(0);
  });
});

describe('Altinn that does not answer is told apart', () => {
  beforeEach(async () => {
    portal.sandbox.reset();
    await portal.open(portal.systemUser('Tripletex'));
    await portal.page.locator('main ul li:not(dialog li)').first().waitFor();
  });

  it('when the user is signed out', async () => {
    portal.sandbox.control.signOut();
    await portal.panel.chooseFile(goodList());
    expect(await refusal()).toContain('Du er logget ut av Altinn');
  });

  it('when Altinn is down', async () => {
    portal.sandbox.control.addFault({ on: 'any', do: '503', times: 'always' });
    await portal.panel.chooseFile(goodList());
    expect(await refusal()).toContain('Altinn svarer ikke');
    portal.sandbox.control.clearFaults();
    await portal.panel.plan(goodList());
  });

  it('when the connection is cut in the middle of the list', async () => {
    portal.sandbox.control.addFault({ on: 'read-available', do: 'drop-before', times: 'always' });
    await portal.panel.chooseFile(goodList());
    expect(await refusal()).toContain('Altinn svarer ikke');
    expect(await portal.panel.host.locator('input[type=file]').count()).toBe(1);
  });

  it('when the browser withholds Altinn’s sites from the extension', async () => {
    await setExtension(portal.context, { hostAccess: 'ON_CLICK' });
    await portal.panel.chooseFile(goodList());
    expect(await refusal()).toContain('Nettleseren lar ikke Klientfil nå Altinn');
    await setExtension(portal.context, { hostAccess: 'ON_ALL_SITES' });
  });
});
