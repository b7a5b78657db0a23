// @vitest-environment jsdom
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { takeFocus } from '../../../../components/shell/take-focus';
import { jobOf, planOf, runOf } from '../../../support/panel/scenes';
import { show } from '../../../support/panel/show';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

/** Something of the portal's, with the focus in it where it can have it. */
function portals(tag: string, focused = true): HTMLElement {
  const element = document.body.appendChild(document.createElement(tag));
  element.tabIndex = 0;
  if (focused) element.focus();
  return element;
}

describe('the focus', () => {
  it('goes to the heading of what was asked for, as long as it is in the panel', () => {
    const { click, become } = show({ phase: 'running', ...runOf(jobOf(), planOf({ add: 4 })) });
    click('pause');
    become({ phase: 'paused', ...runOf(jobOf({ state: 'paused' }), planOf({ add: 4 })) });
    expect(document.activeElement?.textContent).toContain('Kjøringen stoppet');
  });

  it('stays in a field of the portal that the user has gone on to while the answer was on its way', () => {
    const { click, become } = show({ phase: 'running', ...runOf(jobOf(), planOf({ add: 4 })) });
    click('pause');
    const search = portals('input');
    become({ phase: 'paused', ...runOf(jobOf({ state: 'paused' }), planOf({ add: 4 })) });
    expect(document.activeElement).toBe(search);
  });

  it('stays where it is while the portal has a question open, also when it is nowhere', () => {
    const { click, become } = show({ phase: 'running', ...runOf(jobOf(), planOf({ add: 4 })) });
    click('pause');
    (document.activeElement as HTMLElement).blur();
    portals('dialog', false).setAttribute('open', '');
    become({ phase: 'paused', ...runOf(jobOf({ state: 'paused' }), planOf({ add: 4 })) });
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to a refusal that is said above the button that was pressed, and not from a field that is typed in', () => {
    const plan = { phase: 'plan', ...planOf({ add: 4 }) } as const;
    const refused = { refusal: { kind: 'job-already-running' } } as const;
    const { find, become } = show(plan);
    find('[data-action=confirm]')?.focus();
    become(plan, refused);
    expect(document.activeElement?.closest('[role=alert]')).not.toBeNull();

    become(plan, {});
    find('input[type=radio]')?.focus();
    become(plan, refused);
    expect(document.activeElement).toBe(find('input[type=radio]'));
  });

  it('stays in the panel when the refusal is put away with the button that did it', () => {
    const plan = { phase: 'plan', ...planOf({ add: 4 }) } as const;
    const { find, become } = show(plan);
    become(plan, { refusal: { kind: 'job-already-running' } });
    find('[data-action=close]')?.focus();
    become(plan);
    expect(document.activeElement?.textContent).toBe('Forhåndsvisning');
  });

  it('in the shadow root of the panel is in the panel, and in another shadow root is not', () => {
    const rootOf = (host: HTMLElement) => {
      const root = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('section'));
      root.innerHTML = '<button>Tekst</button><h4 tabindex="-1" data-focus>Svar</h4>';
      return root;
    };
    const [ours, theirs] = [rootOf(portals('div')), rootOf(portals('div'))];
    theirs.querySelector('button')?.focus();
    takeFocus(ours);
    expect((ours.getRootNode() as ShadowRoot).activeElement).toBeNull();
    ours.querySelector('button')?.focus();
    takeFocus(ours);
    expect((ours.getRootNode() as ShadowRoot).activeElement?.textContent).toBe('Svar');
  });
});
