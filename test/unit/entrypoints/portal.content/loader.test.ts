// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLoader } from '../../../../entrypoints/portal.content/loader';
import type { BroughtPanel } from '../../../../entrypoints/portal.content/mount/bring-panel';
import type { PanelKind, PanelPlace } from '../../../../entrypoints/portal.content/mount/panel-place';

const ui = 'https://am.ui.altinn.no/accessmanagement/ui';
const [one, another] = ['61844188-3789-4b84-9314-2be1fdbc6633', '71844188-3789-4b84-9314-2be1fdbc6633'];
const pageOf = (systemUserId: string) => `${ui}/systemuser/${systemUserId}/agentdelegation`;
const overview = `${ui}/systemuser/overview`;
const list = `<h2>Klienter</h2><ul><li><a href="/accessmanagement/ui/systemuser/1/agentdelegation">A</a></li></ul>`;

let loader: ReturnType<typeof createLoader>;
let address: string;
let isLeftBehind: boolean;
let canBring: boolean;
let breaks: boolean;
let mounted: PanelPlace[];
let brought: PanelKind[];
const reload = vi.fn();
const loadedAs = { partyIds: ['1'], partyUuids: ['cd35779b-b174-4ecc-bbef-ece13611be7f'] };

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  document.documentElement.lang = 'nb';
  document.body.innerHTML = `<main id="main-content">${list}</main>`;
  [isLeftBehind, canBring, breaks, mounted, brought] = [false, true, false, [], []];
  reload.mockClear();
  loader = createLoader({
    document,
    loadedAs,
    address: () => new URL(address),
    async bring(kind): Promise<BroughtPanel> {
      brought.push(kind);
      if (!canBring) throw new Error('Extension context invalidated.');
      return {
        css: ':root { color: red; }',
        decided: Promise.resolve(),
        mount: (place) => {
          if (breaks) throw new Error('a mistake of ours');
          mounted.push(place);
          place.container.textContent = `panel of ${place.page.kind}`;
        },
      };
    },
    isLeftBehind: () => isLeftBehind,
    reload,
  });
});
afterEach(() => loader.leave());

async function goTo(where: string) {
  address = where;
  loader.follow();
  await settled();
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const hosts = () => [...document.querySelectorAll('klientfil-panel')];
const said = () => hosts().map((host) => host.shadowRoot?.querySelector('body')?.textContent);

it('brings nothing on a page that is not ours', async () => {
  await goTo(`${ui}/users`);
  expect([brought, hosts()]).toEqual([[], []]);
});

it('brings each page its panel, as whom the document was loaded, and takes it away with the page', async () => {
  await goTo(overview);
  expect(said()).toEqual(['panel of overview']);
  await goTo(pageOf(one));
  expect(said()).toEqual(['panel of systemuser']);
  expect(mounted.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  expect(mounted[1]?.loadedAs).toBe(loadedAs);
  await goTo(pageOf(another));
  expect(mounted.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  expect(hosts()).toHaveLength(1);
  await goTo(`${ui}/users`);
  expect(hosts()).toEqual([]);
});

it('leaves a panel be that is on its own page already', async () => {
  await goTo(pageOf(one));
  await goTo(`${pageOf(one)}#klientfil=${another}`);
  expect(mounted).toHaveLength(1);
});

it('mounts nothing that comes when the user has gone on', async () => {
  address = overview;
  loader.follow();
  await goTo(pageOf(one));
  expect(said()).toEqual(['panel of systemuser']);
  expect(mounted).toHaveLength(1);
});

it('keeps the page’s CSS out and its own in', async () => {
  await goTo(overview);
  const css = hosts()[0]?.shadowRoot?.querySelector('style')?.textContent;
  expect(css).toMatch(/^:host \{ all: initial !important; \}\n:host \{ color: red; \}$/);
});

it('says where the panel would stand that it could not be brought, in the page’s language', async () => {
  canBring = false;
  await goTo(overview);
  expect(said()).toEqual([expect.stringContaining('Klientfil kunne ikke lastes på denne siden.')]);
  expect(hosts()[0]?.previousElementSibling?.tagName).toBe('UL');
  expect(hosts()[0]?.shadowRoot?.querySelector('[role=alert]')?.getAttribute('lang')).toBe('nb');
  document.documentElement.lang = 'en';
  await settled();
  expect(said()).toEqual([expect.stringContaining('Klientfil could not be loaded on this page.')]);
  hosts()[0]?.shadowRoot?.querySelector<HTMLButtonElement>('[data-action=reload]')?.click();
  expect(reload).toHaveBeenCalledOnce();
});

it('says so where a panel breaks while it is put there, and tries again on the next page', async () => {
  breaks = true;
  await goTo(pageOf(one));
  expect(said()).toEqual([expect.stringContaining('kunne ikke lastes')]);
  breaks = false;
  await goTo(pageOf(another));
  expect(said()).toEqual(['panel of systemuser']);
});

it('says after an update that the page must be loaded anew, and mounts nothing of what it had', async () => {
  await goTo(overview);
  isLeftBehind = true;
  await goTo(pageOf(one));
  expect(said()).toEqual([expect.stringMatching(/ble oppdatert eller fjernet.*Last siden på nytt/)]);
  expect(mounted).toHaveLength(1);
});
