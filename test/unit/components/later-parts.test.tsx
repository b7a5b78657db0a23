// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { BoardPanel } from '../../../components/overview/board-panel';
import { type LaterPart, laterInPanel, laterOnBoard } from '../../../components/state/brought-later';
import { type Texts, textsFor } from '../../../utils/i18n/texts';
import { allScenes } from '../../support/panel/all-scenes';
import { boardIntents, boardProps } from '../../support/panel/board';
import { type BoardScene, boardScenes } from '../../support/panel/board-scenes';
import '../../support/panel/brought-later';
import type { Scene } from '../../support/panel/panel-scenes';
import { show } from '../../support/panel/show';

afterEach(cleanup);

const all = textsFor('nb');

/** The texts that are there when just these parts have been brought. */
function textsWith(parts: readonly LaterPart[]): Texts {
  const { advice, list, undo, ...texts } = all;
  return {
    ...texts,
    ...(parts.includes('advice') && { advice }),
    ...(parts.includes('list') && { list }),
    ...(parts.includes('undo') && { undo }),
  };
}

function panel(scene: Scene, texts: Texts): Element {
  cleanup();
  return show(scene.state, { ...scene, texts }).container;
}

function board(scene: BoardScene, texts: Texts): Element {
  cleanup();
  return render(<BoardPanel {...boardProps(scene.state)} {...boardIntents()} {...scene} texts={texts} />)
    .container;
}

describe('what a panel brings before it draws', () => {
  it.each(Object.entries(allScenes))('is all that a system access needs: %s', (_, scene) => {
    const parts = laterInPanel(scene.state, scene.refusal);
    const html = panel(scene, textsWith(parts)).innerHTML;
    const whole = panel(scene, all);
    expect(html).toBe(whole.innerHTML);
    expect(parts.includes('undo')).toBe(
      whole.querySelector('#kf-undo') !== null || ('undo' in scene.state && scene.state.undo !== undefined),
    );
  });

  it.each(Object.entries(boardScenes))('is all that the board needs: %s', (_, scene) => {
    const parts = laterOnBoard(scene.state, scene.refusal);
    const html = board(scene, textsWith(parts)).innerHTML;
    const whole = board(scene, all);
    expect(html).toBe(whole.innerHTML);
    expect(parts.includes('list')).toBe(whole.querySelector('[data-list-box]') !== null);
    const phase = whole.querySelector('[data-phase]')?.getAttribute('data-phase') ?? '';
    expect(parts.includes('changes')).toBe(['confirm', 'running', 'paused', 'done'].includes(phase));
  });
});
