import { afterEach, expect, it } from 'vitest';
import { openPortal } from '../e2e/portal';
import { openFirefoxPortal } from '../firefox/firefox-portal';
import type { Sandbox } from '../sandbox/sandbox';
import { type Hands, handsInChromium, handsInFirefox } from '../start/hands';

const file = new URL('../sandbox/klienter.csv', import.meta.url).pathname;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** What opens each of the ways to Altinn, and where its writes go. */
const routes: Record<string, { open(sandbox: Sandbox): void; writes: RegExp }> = {
  'end-user': { open: ({ control }) => control.scopes('on'), writes: /\/enduser\/systemuser\// },
  'portal-client-administration': {
    open: ({ control }) => control.portalClientAdministration('open'),
    writes: /\/clientdelegations\/agents\/accesspackages/,
  },
  'client-administration': {
    open: ({ control }) => control.clientAdministration('open'),
    writes: /\/enduser\/clientdelegations/,
  },
  portal: { open: () => undefined, writes: /\/systemuser\/agent/ },
};

interface Done {
  plan: Record<number, string>;
  result: Record<number, string>;
  delegated: string[];
  wroteTo: string[];
}

async function mainJob(hands: Hands): Promise<Pick<Done, 'plan' | 'result'>> {
  const outcomes = async () =>
    Object.fromEntries((await hands.rows()).map(({ line, outcome }) => [line, outcome]));
  await hands.chooseFile(file);
  await hands.waitForPhase('plan');
  const plan = await outcomes();
  await hands.ask();
  await hands.press('confirm');
  await hands.waitForPhase('done');
  await hands.showAll();
  return { plan, result: await outcomes() };
}

interface Opened {
  sandbox: Sandbox;
  systemUser(title: 'Tripletex'): { delegatedOrgNumbers: string[] };
  statistics(): { requests: { method: string; path: string }[] };
}

async function done(portal: Opened, hands: Hands): Promise<Done> {
  const rows = await mainJob(hands);
  return {
    ...rows,
    delegated: portal.systemUser('Tripletex').delegatedOrgNumbers.toSorted(),
    wroteTo: portal
      .statistics()
      .requests.filter(({ method, path }) => method !== 'GET' && /delegation|agent|accesspackages/.test(path))
      .map(({ path }) => path),
  };
}

it.each(Object.entries(routes))(
  'sixty rows come out the same in both browsers, by %s',
  async (_name, route) => {
    const inChromium = await openPortal();
    closers.push(() => inChromium.close());
    route.open(inChromium.sandbox);
    await inChromium.open(inChromium.systemUser('Tripletex'));
    const one = await done(inChromium, handsInChromium(inChromium.page));

    const inFirefox = await openFirefoxPortal();
    closers.push(() => inFirefox.close());
    route.open(inFirefox.sandbox);
    await inFirefox.open(inFirefox.systemUser('Tripletex'));
    const other = await done(inFirefox, handsInFirefox(inFirefox.firefox));

    expect(Object.keys(one.plan)).toHaveLength(60);
    expect(new Set(Object.values(one.plan)).size).toBeGreaterThan(7);
    expect(other.plan).toEqual(one.plan);
    expect(other.result).toEqual(one.result);
    expect(other.delegated).toEqual(one.delegated);
    for (const { wroteTo } of [one, other]) {
      expect(wroteTo.length).toBeGreaterThan(20);
      expect(wroteTo.filter((path) => !route.writes.test(path))).toEqual([]);
    }
  },
);
