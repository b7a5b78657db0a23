import { fireEvent, render } from '@testing-library/preact';
import { vi } from 'vitest';
import { Panel } from '../../../components/shell/panel';
import type { PanelProps, PanelState } from '../../../components/state/panel-state';
import { addedSections } from '../../../utils/domain/export-section';
import { textsFor } from '../../../utils/i18n/texts';

/** Puts a panel into the document: what it shows, what it was asked, and how it goes on. */
export function show(state: PanelState, more: Partial<PanelProps> = {}) {
  const heard = {
    onFile: vi.fn(),
    onPaste: vi.fn(),
    onAction: vi.fn(),
    onChoice: vi.fn(),
    onFromSystem: vi.fn(),
    onFormat: vi.fn(),
    onKeep: vi.fn(),
    onPurpose: vi.fn(),
    onAnswer: vi.fn(),
    onLetter: vi.fn(),
    requestUrlOf: (clientId: string) => `https://altinn.test/${clientId}`,
    onInclude: vi.fn(),
  };
  const props: PanelProps = {
    texts: textsFor('nb'),
    page: 'systemuser',
    environment: 'production',
    state,
    choices: {},
    wishes: {},
    format: 'xlsx',
    included: addedSections,
    ...heard,
    ...more,
  };
  const { container, rerender } = render(<Panel {...props} />);
  const find = (selector: string) => container.querySelector<HTMLElement>(selector);
  return {
    ...heard,
    container,
    find,
    all: (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)],
    click: (action: string) => {
      const button = find(`button[data-action="${action}"]`);
      if (!button) throw new Error(`no button for ${action}`);
      button.focus();
      // As somebody does who has read what it says.
      const read = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 10_000);
      fireEvent.click(button);
      read.mockRestore();
    },
    /** Picks one of a list's choices, as a person does. */
    pick: (selector: string, value: string) => {
      const select = find(selector) as HTMLSelectElement;
      select.focus();
      fireEvent.change(select, { target: { value } });
    },
    become: (next: PanelState, others: Partial<PanelProps> = {}) =>
      rerender(<Panel {...props} {...others} state={next} />),
  };
}

export const textOf = (element: Element | null) => element?.textContent ?? '';
