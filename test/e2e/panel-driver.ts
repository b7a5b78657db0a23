import type { Download, Locator, Page } from 'playwright-core';

export interface ShownRow {
  line: number;
  client: string;
  outcome: string;
  text: string;
}

/** The panel by its automation contract, as a test or a person's own script would use it. */
export class PanelDriver {
  readonly host: Locator;

  constructor(readonly page: Page) {
    this.host = page.locator('klientfil-panel');
  }

  action(name: string): Locator {
    return this.host.locator(`[data-action="${name}"]`);
  }

  async phase(): Promise<string | null> {
    return this.host.locator('[data-phase]').getAttribute('data-phase');
  }

  async waitForPhase(phase: string, timeout = 30_000): Promise<void> {
    await this.host.locator(`[data-phase="${phase}"]`).waitFor({ state: 'attached', timeout });
  }

  async chooseFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.host.locator('input[type=file]').first().setInputFiles(file);
  }

  async count(name: string): Promise<number> {
    const element = this.host.locator(`[data-count="${name}"]`).first();
    return (await element.count()) === 0 ? 0 : Number(await element.textContent());
  }

  async rows(): Promise<ShownRow[]> {
    return this.host.locator('[data-row]').evaluateAll((rows) =>
      rows.map((row) => ({
        line: Number(row.getAttribute('data-row')),
        client: row.getAttribute('data-client') ?? '',
        outcome: row.getAttribute('data-outcome') ?? '',
        text: (row.textContent ?? '').replace(/\s+/g, ' ').trim(),
      })),
    );
  }

  async save(action: string): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.action(action).click();
    return download;
  }
}
