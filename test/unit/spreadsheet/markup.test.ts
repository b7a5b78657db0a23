import { describe, expect, it } from 'vitest';
import { markupKind } from '../../../utils/spreadsheet/decode/markup';
import { readList } from '../../../utils/spreadsheet/read-list';
import { utf8, utf16 } from './corpus/fixture';

describe('markup that is called a spreadsheet', () => {
  it.each([
    ['html', '<html><body><table>'],
    ['html', '\r\n  <!DOCTYPE html>\n<html>'],
    ['html', '<!-- made by X -->\n<!-- at noon -->\n<TABLE border=1><tr>'],
    ['html', '<meta charset="utf-8"><table>'],
    ['html', '<table><tr><td>310609544</td></tr></table>'],
    ['html', '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'],
    ['html', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"'],
    ['xls', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'],
    ['xls', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
  ])('%s is told by how it begins: %j', (kind, text) => {
    expect(markupKind(text)).toBe(kind);
  });

  it.each([
    'Orgnr;Navn\n310609544;<table> AS',
    '<Navn>;Orgnr\nA AS;310609544',
    '<tabellen>;Orgnr',
    '<?xml version="1.0"?><AuditFile>',
    'Orgnr\n<html>',
  ])('%j is none', (text) => {
    expect(markupKind(text)).toBeUndefined();
  });

  it('is told in any encoding, and before its cells are taken for a list', async () => {
    const page = '<table>\n<tr><td>\n310609544\n</td></tr></table>';
    for (const bytes of [utf8(page), utf16(page, 'le')]) {
      const result = await readList(bytes);
      expect(result.ok || result.fault).toEqual({ kind: 'not-text', looksLike: 'html' });
    }
  });
});
