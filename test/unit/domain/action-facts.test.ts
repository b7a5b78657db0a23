import { describe, expect, it } from 'vitest';
import { type ActionName, actions, isAllowed } from '../../../utils/domain/action-facts';

const all = Object.keys(actions) as ActionName[];
const byPerson = { isTrusted: true } as Event;
const byScript = { isTrusted: false } as Event;

describe('what a button asks for', () => {
  it.each(all.filter((name) => actions[name].writes))(
    'is not done by a script where it writes: %s',
    (name) => {
      for (const phase of ['closed', 'plan', 'confirm', 'running', 'paused', 'done']) {
        expect(isAllowed(name, byScript, phase), phase).toBe(false);
        expect(isAllowed(name, undefined, phase), phase).toBe(false);
        expect(isAllowed(name, byPerson, phase), phase).toBe(true);
      }
    },
  );

  it('is done by whoever automates, where it only reads or shows', () => {
    const open = all.filter((name) => isAllowed(name, byScript, 'plan'));
    expect(open).toEqual(expect.arrayContaining(['open', 'export', 'results', 'history', 'start-over']));
    expect(isAllowed('cancel', byScript, 'reading')).toBe(true);
  });

  it('is guarded against a press that came too soon, wherever it begins a write', () => {
    const confirmed = all.filter((name) => actions[name].confirms);
    expect(confirmed).toEqual(['confirm', 'undo-confirm', 'clear-confirm']);
    // Nobody's history goes by a script on the portal's page: that button stands on a page of the extension's own.
    expect(confirmed.filter((name) => !actions[name].writes && actions[name].on !== 'history')).toEqual([]);
  });
});
