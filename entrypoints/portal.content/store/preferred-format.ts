import { browser } from 'wxt/browser';
import type { DownloadFormat } from '../../../components/state/panel-state';
import { fieldOf } from '../../../utils/domain/field-of';

/** What downloads are written as first, by the settings; looked up by hand, so that no page carries their parser. */
export async function preferredFormat(): Promise<DownloadFormat> {
  const { settings } = await browser.storage.local.get('settings');
  return fieldOf(settings, 'fileType') === 'csv' ? 'csv' : 'xlsx';
}
