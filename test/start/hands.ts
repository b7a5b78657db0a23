import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { PanelDriver, type ShownRow } from '../e2e/panel-driver';
import type { Firefox } from '../firefox/firefox';
import { FirefoxPanel } from '../firefox/firefox-panel';

/** What the main job takes of a browser. */
export interface Hands {
  phase(): Promise<string | null>;
  waitForPhase(phase: string): Promise<void>;
  /** The panel stands with a plan, or says why not. */
  waitForAnswer(): Promise<void>;
  /** What it says why not. */
  alert(): Promise<string>;
  chooseFile(path: string): Promise<void>;
  /** Brings up the question, which stands in the plan itself where few are changed. */
  ask(): Promise<void>;
  /** Presses a button that begins something, once it has stood long enough to be read. */
  press(action: string): Promise<void>;
  /** Every row is to be shown, not only those that need somebody. */
  showAll(): Promise<void>;
  count(name: string): Promise<number>;
  rows(): Promise<ShownRow[]>;
  /** Path of what a button brings, put into the folder. */
  save(action: string, folder: string): Promise<string>;
  photograph(path: string): Promise<void>;
}

export function handsInChromium(page: Page): Hands {
  const panel = new PanelDriver(page);
  return {
    phase: () => panel.phase(),
    waitForPhase: (phase) => panel.waitForPhase(phase),
    waitForAnswer: () => panel.host.locator('[data-phase="plan"], [role=alert]').first().waitFor(),
    alert: async () => (await panel.host.locator('[role=alert]').textContent())?.trim() ?? '',
    chooseFile: (path) => panel.chooseFile(path),
    ask: () => panel.ask(),
    press: (action) => panel.press(action),
    showAll: () => panel.show('all'),
    count: (name) => panel.count(name),
    rows: () => panel.rows(),
    async save(action, folder) {
      const download = await panel.save(action);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    photograph: async (path) => {
      await page.screenshot({ path, fullPage: true });
    },
  };
}

export function handsInFirefox(firefox: Firefox): Hands {
  const panel = new FirefoxPanel(firefox);
  return {
    phase: () => panel.phase(),
    waitForPhase: (phase) => panel.waitForPhase(phase),
    waitForAnswer: async () => {
      await panel.until(`panel?.querySelector('[data-phase="plan"], [role=alert]') !== null`);
    },
    alert: () => panel.look("panel.querySelector('[role=alert]')?.textContent?.trim() ?? ''"),
    chooseFile: (path) => panel.chooseFile(path),
    ask: () => panel.ask(),
    press: (action) => panel.confirm(action),
    showAll: () => panel.show('all'),
    count: (name) => panel.count(name),
    rows: () => panel.rows(),
    async save(action, folder) {
      const saved = await panel.save(action);
      const path = join(folder, basename(saved));
      await copyFile(saved, path);
      return path;
    },
    photograph: (path) => panel.screenshot(path),
  };
}
