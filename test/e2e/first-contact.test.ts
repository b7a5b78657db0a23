import { afterEach, expect, test } from 'vitest';
import { firstContact } from '../first-contact/contact';
import { fetchThrough } from '../first-contact/worker-fetch';
import { openPortal, type Portal } from './portal';

let portal: Portal | undefined;
afterEach(() => portal?.close());

test("the questions of a first contact are asked by the extension's own worker, in a real browser", async () => {
  portal = await openPortal();
  const { sandbox, context } = portal;
  sandbox.control.portalClientAdministration('open');
  const { owner, systemUsers } = sandbox.control.state().tt02;
  const page = await context.newPage();
  await page.goto('https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/overview');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { lines } = await firstContact(
    {
      systemUserId: systemUsers.find(({ userType }) => userType === 'agent')?.id ?? '',
      partyUuid: owner.partyUuid,
      token: async () =>
        (await context.cookies('https://am.ui.tt02.altinn.no')).find(({ name }) => name === 'XSRF-TOKEN')
          ?.value,
      signInAsAnother: async () => false,
      say: () => undefined,
    },
    fetchThrough(worker),
    Date.now,
  );
  const said = lines.join('\n');
  expect(said).toContain('XSRF token readable by the page: yes');
  expect(said).toContain('portal-client-administration: available some, delegated');
  expect(said).toContain('portal: system accesses some, available some');
  expect(said).toContain('end-user: system accesses forbidden');
  expect(sandbox.control.statistics().tt02.writes).toBe(0);
});
