import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { firefoxPath, noFirefox } from '../setup/firefox';
import { connectMarionette, type Marionette } from './marionette';
import { openTunnel } from './tunnel';

/** The very bundle that ships. */
export const firefoxFolder = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

/** The extension's id in Firefox, as the manifest has it. */
export const addOnId = 'klientfil@klientfil.no';

export interface Firefox {
  marionette: Marionette;
  profile: string;
  downloads: string;
  /** Whether a page was opened when the extension was installed; it has been closed. */
  welcomed: boolean;
  /** Runs in the browser itself, with `arguments` and everything that Firefox is made of. */
  inBrowser<T = unknown>(script: string, ...given: unknown[]): Promise<T>;
  goto(address: string): Promise<void>;
  /** Runs in the page. */
  inPage<T = unknown>(script: string, ...given: unknown[]): Promise<T>;
  closed: Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  headless?: boolean;
  /** Folder or package; `undefined` leaves the browser without it. */
  extension?: string | undefined;
  preferences?: Record<string, string | number | boolean>;
  /** Lets the extension into private windows, as a user may. */
  inPrivateWindows?: boolean;
}

const never = {
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.aboutConfig.showWarning': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

/** A fresh profile with the extension in it, on the stand-in Altinn. */
export async function openFirefox(
  ports: { altinn: number; sink: number },
  options: FirefoxOptions = {},
): Promise<Firefox> {
  const { headless = true, preferences = {} } = options;
  const extension = 'extension' in options ? options.extension : firefoxFolder;
  const path = firefoxPath();
  if (!path) throw new Error(noFirefox);
  const [profile, tunnel] = await Promise.all([
    mkdtemp(join(tmpdir(), 'klientfil-firefox-')),
    openTunnel(ports),
  ]);
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const all = {
    ...never,
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': tunnel.port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': tunnel.port,
    // Total Cookie Protection, which is what people have.
    'network.cookie.cookieBehavior': 5,
    'intl.accept_languages': 'nb, en',
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    ...preferences,
  };
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(all)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const firefox = spawn(
    path,
    [
      ...(headless ? ['-headless'] : []),
      '-marionette',
      '-remote-allow-system-access',
      '-no-remote',
      // On Windows the program that is started hands over to another.
      ...(process.platform === 'win32' ? ['-wait-for-browser'] : []),
      '-profile',
      profile,
      ...(headless ? ['-width', '1400', '-height', '1000'] : []),
      'about:blank',
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_DISABLE_AUTO_SAFE_MODE: '1' } },
  );
  const closed = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  const marionette = await connectMarionette(await marionettePort(profile));
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  if (extension) {
    const allowPrivateBrowsing = options.inPrivateWindows ?? false;
    await marionette.send('Addon:Install', { path: extension, temporary: true, allowPrivateBrowsing });
  }

  const run = <T>(script: string, given: unknown[]) =>
    marionette
      .send<{ value: T }>('WebDriver:ExecuteAsyncScript', {
        // A promise, so that what waits reads like any function.
        script: `const done = arguments[arguments.length - 1];
          (async (...args) => { ${script} })(...[...arguments].slice(0, -1))
            .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: given,
        scriptTimeout: 120_000,
        newSandbox: true,
      })
      .then(({ value }) => {
        const answer = value as { value?: T; error?: string };
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value as T;
      });

  const inBrowser = async <T>(script: string, ...given: unknown[]) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run<T>(script, given);
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const welcomed = extension ? await inBrowser<boolean>(closeWelcome) : false;

  return {
    marionette,
    profile,
    downloads,
    welcomed,
    inBrowser,
    async goto(address) {
      await marionette.send('WebDriver:Navigate', { url: address });
    },
    inPage: (script, ...given) => run(script, given),
    closed,
    async close() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => firefox.kill());
      marionette.close();
      await Promise.race([closed, sleep(10_000).then(() => firefox.kill('SIGKILL'))]);
      await tunnel.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The page that says where to go comes when the background has started, and is in nobody's way afterwards. */
const closeWelcome = `
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  for (let tries = 0; tries < 100; tries += 1) {
    const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
    if (tab) {
      gBrowser.removeTab(tab);
      return true;
    }
    await new Promise((next) => ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs').setTimeout(next, 50));
  }
  return false;`;

async function marionettePort(profile: string): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
    if (port) return port;
    await sleep(100);
  }
  throw new Error('Firefox did not open its remote control');
}
