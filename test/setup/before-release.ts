import { buildExtension } from './build';
import { chromiumPath } from './chromium';
import { firefoxPath, noFirefox } from './firefox';

/** Before a tag nothing is skipped: both browsers are there, and both bundles are today's. */
export default function beforeRelease(): void {
  chromiumPath();
  if (!firefoxPath()) throw new Error(noFirefox);
  buildExtension('chrome');
  buildExtension('firefox');
}
