import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditTextsFor } from '../../../utils/i18n/audit-texts';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { differences } from '../../../utils/plan/across/differences';
import { auditWorkbook } from '../../../utils/report/audit/audit-workbook';
import { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';
import { client, fjell, foss, gave, signing, systemUser } from '../../support/plan/fixtures';
import { reading } from '../../support/plan/readings';
import { audited } from '../../support/report/firms';

const soffice = whereIs('soffice') ?? whereIs('libreoffice');
const formula = '=HYPERLINK("https://example.com";"Klikk")';

/** The workbook of a firm whose clients are called what a spreadsheet should not run. */
async function workbook(): Promise<Uint8Array> {
  const clients = [
    client(fjell, { name: 'Ærlig & Østen Ås AS', access: gave(signing) }),
    client(foss, { name: formula, access: gave(signing) }),
    { id: 'kari', kind: 'person' as const, name: '=1+1' },
  ];
  const readings = [reading(clients, clients)];
  const { sheets } = auditWorkbook({
    owner: systemUser.owner,
    systemUsers: readings.map(audited),
    differences: differences(readings),
    firstSeen: new Map([[systemUser.id, new Map([[`id-${fjell}`, new Date(2026, 10, 22).getTime()]])]]),
    runs: [],
    at: new Date(2026, 10, 22, 14, 32),
    zone: 'Europe/Oslo, UTC+01:00',
    doneBy: '@SUM(1)',
    tool: 'Klientfil 0.1.0',
    compared: [],
    names: new Map(),
    texts: outcomeTextsFor('nb'),
    audit: auditTextsFor('nb'),
  });
  return writeXlsx(sheets);
}

describe.skipIf(!soffice)(
  `in LibreOffice${soffice ? '' : ' (not installed here)'} the audit workbook`,
  () => {
    it('keeps numbers as text, æøå as æøå and formulas as words', { timeout: 120_000 }, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'klientfil-'));
      const convert = (to: string) =>
        execFileSync(
          soffice ?? '',
          [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, 'k.xlsx'],
          { cwd: folder, stdio: 'pipe' },
        );
      try {
        writeFileSync(join(folder, 'k.xlsx'), await workbook());
        // `;`, `"`, UTF-8, texts in quotes, cells as they are stored and not as shown, formulas as formulas; every sheet.
        convert('csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,false,true,false,false,-1');
        const clients = readFileSync(join(folder, 'k-Klienter.csv'), 'utf8');
        expect(clients).toContain(`"${fjell}";"Ærlig & Østen Ås AS";"314239431"`);
        expect(clients).toContain(`"${foss}";"${formula.replaceAll('"', '""')}"`);
        expect(clients).toContain('"=1+1 (privatperson) – ');
        expect(clients).toMatch(/;(22\.11\.2026|46348|2026-11-22|11\/22\/2026)/);
        expect(readFileSync(join(folder, 'k-Sammendrag.csv'), 'utf8')).toContain('"Utført av";"@SUM(1)"');
        convert('pdf');
        expect(readFileSync(join(folder, 'k.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  },
);

function whereIs(program: string): string | undefined {
  try {
    return execFileSync('which', [program], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
