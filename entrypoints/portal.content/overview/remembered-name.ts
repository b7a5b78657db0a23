import { browser } from 'wxt/browser';
import { fieldOf } from '../../../utils/domain/field-of';

/** Whose name stood in the last audit file from this browser; looked up by hand, so that no page carries a parser. */
export async function rememberedName(): Promise<string> {
  const { settings } = await browser.storage.local.get('settings');
  const name = fieldOf(settings, 'name');
  return typeof name === 'string' ? name : '';
}
