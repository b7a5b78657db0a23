import { hostsOf } from '../../utils/altinn/hosts';
import type { Environment } from '../../utils/domain/environment';
import { openSink } from '../e2e/sink';
import { createSandbox, type SandboxOptions, type SystemUserState } from '../sandbox/sandbox';
import { startServer } from '../sandbox/server';
import { type FirefoxOptions, openFirefox } from './firefox';
import { FirefoxPanel } from './firefox-panel';

/** A stand-in Altinn, Firefox with the extension, and a page. */
export async function openFirefoxPortal(
  options: SandboxOptions & FirefoxOptions & { environment?: Environment } = {},
) {
  const { environment = 'tt02' } = options;
  const sandbox = createSandbox(options);
  const [server, sink] = await Promise.all([startServer(sandbox), openSink()]);
  const firefox = await openFirefox({ altinn: server.port, sink: sink.port }, options);
  const panel = new FirefoxPanel(firefox);
  const portalPage = (path: string) =>
    `${hostsOf(environment).portal}/accessmanagement/ui/systemuser/${path}`;

  return {
    sandbox,
    sink,
    firefox,
    panel,
    overview: portalPage('overview'),
    systemUser(title: 'Unimicro' | 'Luca' | 'Forretningsforer' | 'Tripletex'): SystemUserState {
      const found = sandbox.control
        .state()
        [environment].systemUsers.find((one) => one.title.startsWith(title));
      if (!found) throw new Error(`no system user ${title}`);
      return found;
    },
    address: ({ id }: SystemUserState) => portalPage(`${id}/agentdelegation`),
    /** Opens a system user's page and waits for the panel. */
    async open({ id }: SystemUserState) {
      await firefox.goto(portalPage(`${id}/agentdelegation`));
      await panel.until("panel?.querySelector('[data-phase]') !== null && panel !== undefined");
    },
    statistics: () => sandbox.control.statistics()[environment],
    async close() {
      await firefox.close();
      await Promise.all([server.close(), sink.close()]);
    },
  };
}

export type FirefoxPortal = Awaited<ReturnType<typeof openFirefoxPortal>>;
