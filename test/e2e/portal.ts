import type { BrowserContext, Page } from 'playwright-core';
import { hostsOf } from '../../utils/altinn/hosts';
import type { Environment } from '../../utils/domain/environment';
import { createSandbox, type Sandbox, type SandboxOptions, type SystemUserState } from '../sandbox/sandbox';
import { startServer } from '../sandbox/server';
import { openBrowser } from './browser';
import { PanelDriver } from './panel-driver';
import { openSink, type Sink } from './sink';

/** A stand-in Altinn, a browser with the extension, and a page. */
export interface Portal {
  sandbox: Sandbox;
  sink: Sink;
  context: BrowserContext;
  page: Page;
  panel: PanelDriver;
  environment: Environment;
  ports: { altinn: number; sink: number };
  /** The browser's folder on disk. */
  profile: string;
  /** What the extension said when it was installed. */
  welcomed: string;
  /** The owner's system user with so many packages; the first, the empty one and so on by title. */
  systemUser(title: 'Unimicro' | 'Luca' | 'Forretningsforer' | 'Tripletex'): SystemUserState;
  address(systemUser: SystemUserState): string;
  /** Opens a system user's page and waits for the panel. */
  open(systemUser: SystemUserState, page?: Page): Promise<void>;
  statistics(): ReturnType<Sandbox['control']['statistics']>[Environment];
  close(): Promise<void>;
}

export async function openPortal(
  /** `extension`: folder of another bundle than the one that ships. */
  options: SandboxOptions & { environment?: Environment; extension?: string } = {},
): Promise<Portal> {
  const { environment = 'tt02', extension, ...seeds } = options;
  const sandbox = createSandbox(seeds);
  const [server, sink] = await Promise.all([startServer(sandbox), openSink()]);
  const ports = { altinn: server.port, sink: sink.port };
  const browser = await openBrowser(ports, { extension });
  const { context } = browser;
  const page = context.pages()[0] ?? (await context.newPage());
  const address = ({ id }: SystemUserState) =>
    `${hostsOf(environment).portal}/accessmanagement/ui/systemuser/${id}/agentdelegation`;

  return {
    sandbox,
    sink,
    context,
    page,
    panel: new PanelDriver(page),
    environment,
    ports,
    profile: browser.profile,
    welcomed: browser.welcomed,
    systemUser(title) {
      const found = sandbox.control
        .state()
        [environment].systemUsers.find((one) => one.title.startsWith(title));
      if (!found) throw new Error(`no system user ${title}`);
      return found;
    },
    address,
    async open(systemUser, on = page) {
      await on.goto(address(systemUser));
      await new PanelDriver(on).host.locator('[data-phase]').waitFor();
    },
    statistics: () => sandbox.control.statistics()[environment],
    async close() {
      await browser.close();
      await Promise.all([server.close(), sink.close()]);
    },
  };
}

/** A file as the file picker gives it. */
export const csv = (text: string, name = 'klienter.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
