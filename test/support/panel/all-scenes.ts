import { boardScenes } from './board-scenes';
import { panelScenes, type Scene } from './panel-scenes';
import { readScenes } from './read-scenes';

/** Every state of the panel on the page of a system access. */
export const allScenes: Record<string, Scene> = { ...panelScenes, ...readScenes };

/** Of both panels. */
export const sceneNames: readonly string[] = [...Object.keys(allScenes), ...Object.keys(boardScenes)];
