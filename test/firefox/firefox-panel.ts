import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ShownRow } from '../e2e/panel-driver';
import type { Firefox } from './firefox';

const shadowRoot = 'shadow-6066-11e4-a52e-4f735466cecf';
const element = 'element-6066-11e4-a52e-4f735466cecf';

/** The panel in Firefox by its automation contract, with a person's own clicks. */
export class FirefoxPanel {
  constructor(readonly firefox: Firefox) {}

  /** Evaluates with `panel`, the panel's shadow root, which may not be there. */
  look<T>(expression: string, ...given: unknown[]): Promise<T> {
    return this.firefox.inPage<T>(
      `const panel = document.querySelector('klientfil-panel')?.shadowRoot; return ${expression};`,
      ...given,
    );
  }

  async until<T>(expression: string, timeout = 30_000): Promise<T> {
    for (const end = Date.now() + timeout; Date.now() < end; await sleep(100)) {
      const value = await this.look<T>(expression).catch(() => undefined);
      if (value) return value;
    }
    throw new Error(`never came: ${expression}; the panel says: ${await this.text().catch(String)}`);
  }

  async phase(): Promise<string | null> {
    return this.look("panel?.querySelector('[data-phase]')?.getAttribute('data-phase') ?? null");
  }

  async waitForPhase(phase: string, timeout = 30_000): Promise<void> {
    await this.until(`panel?.querySelector('[data-phase="${phase}"]') !== null`, timeout);
  }

  async text(): Promise<string> {
    return this.look("(panel?.querySelector('[data-phase]')?.textContent ?? '').replace(/\\s+/g, ' ')");
  }

  async chooseFile(file: string | { name: string; buffer: Buffer }): Promise<void> {
    let path = file;
    if (typeof path !== 'string') {
      const given = path;
      path = join(this.firefox.profile, given.name);
      await writeFile(path, given.buffer);
    }
    await this.until("panel?.querySelector('input[type=file]') !== null");
    const input = await this.find('input[type=file]');
    await this.firefox.marionette.send('WebDriver:ElementSendKeys', { id: input, text: path });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.until(`panel?.querySelector(${JSON.stringify(selector)}) !== null`);
    await this.firefox.marionette.send('WebDriver:ElementSendKeys', { id: await this.find(selector), text });
  }

  async click(action: string, timeout?: number): Promise<void> {
    await this.press(`[data-action="${action}"]`, timeout);
  }

  async press(selector: string, timeout?: number): Promise<void> {
    const found = `panel?.querySelector(${JSON.stringify(selector)})`;
    await this.until(`Boolean(${found}) && !${found}.disabled`, timeout);
    await this.look(`${found}.scrollIntoView({ block: 'center' })`);
    await this.firefox.marionette.send('WebDriver:ElementClick', { id: await this.find(selector) });
  }

  /** Brings up the question, which stands in the plan itself where few are changed. */
  async ask(): Promise<void> {
    const asks = ':is([data-action="add"], [data-action="remove"], [data-action="confirm"])';
    await this.until(`Boolean(panel?.querySelector('${asks}'))`);
    if (await this.look(`Boolean(panel.querySelector('[data-action="confirm"]'))`)) return;
    await this.press(asks);
    await this.waitForPhase('confirm');
  }

  /** Presses a button that begins something, once it has stood long enough to be read. */
  async confirm(action = 'confirm'): Promise<void> {
    await this.until(`Boolean(panel?.querySelector('[data-action="${action}"]'))`);
    await sleep(800);
    await this.click(action);
  }

  /** Chooses which rows are shown. */
  async show(rows: string): Promise<void> {
    await this.press(`[name^=kf-filter][value=${rows}]`);
  }

  async count(name: string): Promise<number> {
    return this.look(`Number(panel.querySelector('[data-count="${name}"]')?.textContent ?? 0)`);
  }

  async rows(): Promise<ShownRow[]> {
    return this.look(`[...panel.querySelectorAll('[data-row]')].map((row) => ({
      line: Number(row.getAttribute('data-row')),
      client: row.getAttribute('data-client') ?? '',
      outcome: row.getAttribute('data-outcome') ?? '',
      text: (row.textContent ?? '').replace(/\\s+/g, ' ').trim(),
    }))`);
  }

  /** Path of the file that a button brings. */
  async save(action: string): Promise<string> {
    const before = new Set(await readdir(this.firefox.downloads));
    await this.click(action);
    for (let tries = 0; tries < 300; tries += 1) {
      const names = await readdir(this.firefox.downloads);
      const [name] = names.filter((one) => !before.has(one));
      if (name && !names.some((one) => one.endsWith('.part'))) return join(this.firefox.downloads, name);
      await sleep(100);
    }
    throw new Error(`nothing was downloaded by ${action}`);
  }

  async screenshot(path: string): Promise<void> {
    const { value } = await this.firefox.marionette.send<{ value: string }>('WebDriver:TakeScreenshot', {
      full: true,
      hash: false,
    });
    await writeFile(path, Buffer.from(value, 'base64'));
  }

  /** While the portal draws itself anew the panel is nowhere for a moment. */
  private async find(selector: string): Promise<string> {
    for (let tries = 0; tries < 50; tries += 1) {
      const found = await this.findNow(selector).catch(() => undefined);
      if (found) return found;
      await sleep(100);
    }
    return this.findNow(selector);
  }

  private async findNow(selector: string): Promise<string> {
    const { send } = this.firefox.marionette;
    const host = await send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value: 'klientfil-panel',
    });
    const root = await send<{ value: Record<string, string> }>('WebDriver:GetShadowRoot', {
      id: host.value[element],
    });
    const found = await send<{ value: Record<string, string> }>('WebDriver:FindElementFromShadowRoot', {
      shadowRoot: root.value[shadowRoot],
      using: 'css selector',
      value: selector,
    });
    return found.value[element] ?? '';
  }
}
