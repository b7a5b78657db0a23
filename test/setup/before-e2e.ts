import { existsSync } from 'node:fs';
import { extensionFolder } from '../e2e/browser';
import { firefoxFolder } from '../firefox/firefox';
import { buildExtension } from './build';
import { chromiumPath } from './chromium';
import { firefoxPath } from './firefox';

/** What every end-to-end test needs, made sure of once and said in a sentence where it is missing. */
export default function beforeEndToEnd(): void {
  chromiumPath();
  if (!existsSync(extensionFolder)) buildExtension();
  if (firefoxPath() && !existsSync(firefoxFolder)) buildExtension('firefox');
}
