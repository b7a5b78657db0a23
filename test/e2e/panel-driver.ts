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
    if (phase === 'done') {
      // A run that ended before the page was opened stands in a line.
      const line = this.action('show-run');
      await this.host.locator('[data-phase="done"]').or(line).first().waitFor({ state: 'attached', timeout });
      if ((await line.count()) > 0) await line.click();
    }
    await this.host.locator(`[data-phase="${phase}"]`).waitFor({ state: 'attached', timeout });
  }

  async chooseFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.host.locator('input[type=file]').first().setInputFiles(file);
  }

  /** Chooses a file and waits until it has been held against Altinn. */
  async plan(file: Parameters<PanelDriver['chooseFile']>[0]): Promise<void> {
    await this.chooseFile(file);
    await this.waitForPhase('plan');
  }

  async count(name: string): Promise<number> {
    const element = this.host.locator(`[data-count="${name}"]`).first();
    return (await element.count()) === 0 ? 0 : Number(await element.textContent());
  }

  /** Types a list and has it read, as a person does. */
  async typeList(text: string): Promise<void> {
    await this.host.locator('textarea[data-input=paste]').fill(text);
    await this.action('open').click();
  }

  /** Opens what is seldom wanted of a button. */
  async more(name: string): Promise<void> {
    await this.host.locator(`[data-more=${name}][aria-expanded=false]`).click();
  }

  /** Picks which rows are shown. */
  async show(rows: string): Promise<void> {
    await this.host.locator(`[name^=kf-filter][value=${rows}]`).first().check();
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

  /** What is to happen to the clients on the list. */
  async choose(purpose: 'add' | 'remove' | 'as-marked' | 'match'): Promise<void> {
    const radio = this.host.locator(`[data-purpose="${purpose}"]`);
    await radio.waitFor();
    if (!(await radio.isChecked())) await radio.check();
    await this.settled();
  }

  /** The plan on screen is for what was chosen last. */
  async settled(): Promise<void> {
    await this.host.locator('[data-phase] [aria-busy="false"]').first().waitFor();
    await this.host.locator('[data-phase] [aria-busy="true"]').first().waitFor({ state: 'detached' });
  }

  /** Brings up the question, which stands in the plan itself where few are changed. */
  async ask(): Promise<void> {
    const asks = this.host.locator(
      ':is([data-action="add"], [data-action="remove"], [data-action="confirm"])',
    );
    await asks.first().waitFor();
    if ((await this.action('confirm').count()) > 0) return;
    await asks.first().click();
    await this.waitForPhase('confirm');
  }

  /** Presses a button that begins something, once it has stood long enough to be read. */
  async press(action: string): Promise<void> {
    await this.action(action).waitFor();
    await this.page.waitForTimeout(800);
    await this.action(action).click();
  }

  /** Types the number of removals where that is asked for. */
  async typeNumber(): Promise<void> {
    const field = this.host.locator('[data-input="removing"]');
    if ((await field.count()) === 0) return;
    const label = await field.evaluate((input) => input.closest('label')?.textContent ?? '');
    await field.fill(/\d+/.exec(label)?.[0] ?? '');
  }

  /** Has a plan carried out, for the purpose that is chosen. */
  async confirm(): Promise<void> {
    await this.ask();
    await this.typeNumber();
    await this.press('confirm');
  }

  /** Has an undoing that is asked about carried out. */
  async confirmUndo(): Promise<void> {
    await this.action('undo-confirm').waitFor();
    await this.typeNumber();
    await this.press('undo-confirm');
  }

  async save(action: string): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.action(action).click();
    return download;
  }
}
