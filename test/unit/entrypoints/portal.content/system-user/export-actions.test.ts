import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addedSections } from '../../../../../utils/domain/export-section';
import { granted } from '../../../../../utils/domain/refusal';
import { openPanel, worker } from '../../../../support/panel/open-panel';
import { madeExport, no, settled } from '../../../../support/panel/panel-model';

let panel: ReturnType<typeof openPanel>;
beforeEach(() => {
  panel = openPanel();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const press = async (action: 'export' | 'export-copy') => {
  panel.click(action);
  await settled();
};
const notice = () => panel.store.model().notice;
const sectionsAsked = () =>
  worker.asked.flatMap(([name, request]) =>
    name === 'exportClients' ? [(request as { sections: string[] }).sections] : [],
  );

describe('an export', () => {
  it('has everybody who is added, unless the user says otherwise, and that stands for the visit', async () => {
    await press('export');
    panel.store.include('delegated-gone', false);
    panel.store.include('lacks', true);
    await press('export');
    await press('export');
    expect(sectionsAsked()).toEqual([
      [...addedSections],
      ['delegated', 'delegated-lacks', 'lacks'],
      ['delegated', 'delegated-lacks', 'lacks'],
    ]);
  });

  it('of nothing reads nothing, and says what to do', async () => {
    for (const section of addedSections) panel.store.include(section, false);
    await press('export');
    expect([sectionsAsked(), notice()]).toEqual([[], { kind: 'nothing-chosen' }]);
  });

  it('that finds nobody of the kinds chosen does not say that there are no clients', async () => {
    worker.answers.exportClients = () => granted({ ...madeExport, rows: 0, leftOut: 0 });
    panel.store.include('delegated', false);
    await press('export');
    expect(notice()).toEqual({ kind: 'nobody-included' });
    expect(panel.calls.download).not.toHaveBeenCalled();
  });

  it('with private persons only is saved all the same', async () => {
    worker.answers.exportClients = () => granted({ ...madeExport, rows: 0, leftOut: 1 });
    await press('export');
    expect(panel.calls.download).toHaveBeenCalledTimes(1);
  });

  it('tells what has changed since the last time, until something else is done', async () => {
    const sinceLast = { since: 1, gone: { count: 1, byOwnRuns: 0, clients: [] }, added: { count: 0 } };
    worker.answers.exportClients = () => granted({ ...madeExport, sinceLast });
    await press('export');
    expect(panel.store.model()).toMatchObject({ state: { phase: 'closed' }, sinceLast });
    worker.answers.exportClients = () => granted(madeExport);
    await press('export');
    expect(panel.store.model().sinceLast).toBeUndefined();
  });

  it('that Altinn refuses says why', async () => {
    worker.answers.exportClients = () => no('not-client-administrator');
    await press('export-copy');
    expect(panel.refusal()).toBe('not-client-administrator');
  });
});

describe('a copy', () => {
  it('is asked for as text, and put on the clipboard', async () => {
    await press('export-copy');
    expect(worker.asked.at(-1)?.[1]).toMatchObject({ format: 'clipboard' });
    expect(panel.calls.copy).toHaveBeenCalledWith('x');
    expect(notice()).toMatchObject({ kind: 'exported', to: 'clipboard' });
  });

  it('that the browser does not take waits for a second click, which reads nothing', async () => {
    panel.calls.copy.mockRejectedValueOnce(new DOMException('too late', 'NotAllowedError'));
    await press('export-copy');
    expect(notice()).toMatchObject({ kind: 'copy-again', done: { clients: 3 } });
    await press('export-copy');
    expect(panel.calls.copy).toHaveBeenCalledTimes(2);
    expect(panel.count('exportClients')).toBe(1);
    expect(notice()).toMatchObject({ kind: 'exported', to: 'clipboard' });
    await press('export-copy');
    expect(panel.count('exportClients')).toBe(2);
  });

  it('that waits is forgotten when another choice is made', async () => {
    panel.calls.copy.mockRejectedValueOnce(new DOMException('too late', 'NotAllowedError'));
    await press('export-copy');
    panel.store.include('lacks', true);
    expect(notice()).toBeUndefined();
    await press('export-copy');
    expect(panel.count('exportClients')).toBe(2);
  });
});
