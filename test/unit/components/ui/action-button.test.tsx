// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ActionButton } from '../../../../components/ui/action-button';
import type { ActionName } from '../../../../utils/domain/action-facts';
import { textsFor } from '../../../../utils/i18n/texts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function pressedAfter(ms: number, action: ActionName): boolean {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const onAction = vi.fn();
  const { container } = render(<ActionButton action={action} label="Bekreft" onAction={onAction} />);
  clock.mockReturnValue(1000 + ms);
  fireEvent.click(container.querySelector('button') as HTMLElement);
  return onAction.mock.calls.length === 1;
}

describe('a button', () => {
  it.each(['confirm', 'undo-confirm', 'clear-confirm'] as const)(
    'that begins something, %s, takes no press before it can be read',
    (action) => {
      expect([pressedAfter(699, action), pressedAfter(700, action)]).toEqual([false, true]);
    },
  );

  it('that says the same everywhere says it in the language of the page', () => {
    const said = (['nb', 'nn', 'en'] as const).map((language) => {
      const { container } = render(
        <ActionButton action="history" texts={textsFor(language)} onAction={() => undefined} />,
      );
      return container.textContent;
    });
    expect(said).toEqual([
      'Historikk og innstillinger',
      'Historikk og innstillingar',
      'History and settings',
    ]);
  });

  it('that only asks takes the first press', () => {
    expect(pressedAfter(0, 'add')).toBe(true);
  });
});
