import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { strToU8, zipSync } from 'fflate/browser';
import { fileLimits } from '../../../utils/domain/lists/list';
import { readList } from '../../../utils/spreadsheet/read-list';
import type { Figure } from '../figure';

const megabyte = 1_000_000;
/** After so many ms what is in use is counted again, with what is not swept away; later where sweeping takes long. */
const sampling = 200;

/** What reading the largest allowed file holds at its most, beside the file itself. */
export async function readMemory(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, make] of [
    ['a text of 10 MB', largestText],
    ['a workbook of 85,000 rows and 20 columns', largestBook],
  ] as const) {
    const bytes = make();
    if (bytes.length > fileLimits.bytes) throw new Error(`${name} is larger than is allowed`);
    figures.push({
      name: `read: memory, ${name}`,
      value: (await mostHeld(bytes)) / megabyte,
      limit: 150,
      unit: 'MB',
    });
  }
  return figures;
}

async function mostHeld(bytes: Uint8Array): Promise<number> {
  setFlagsFromString('--expose_gc');
  const sweep = runInNewContext('gc') as () => void;
  const inUse = () => {
    // What was outside the heap is let go of by the second.
    sweep();
    sweep();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = inUse();
  let most = 0;
  let timer: NodeJS.Timeout | undefined;
  const sampleAfter = (ms: number) => {
    timer = setTimeout(() => {
      const start = performance.now();
      most = Math.max(most, inUse() - before);
      sampleAfter(Math.max(sampling, 2 * (performance.now() - start)));
    }, ms);
  };
  sampleAfter(sampling);
  const read = await readList(bytes);
  most = Math.max(most, inUse() - before);
  clearTimeout(timer);
  if (!read.ok) throw new Error(`the largest file was not read: ${read.fault.kind}`);
  return most;
}

function largestText(): Uint8Array {
  const row = (i: number) =>
    `310609544;Fjord Bygg ${i} AS;Storgata ${i % 100}, 0150 Oslo;Aktiv;Kari Nordmann;regnskap og lønn;kommentar om klienten\n`;
  let text = 'Orgnr;Navn;Adresse;Status;Ansvarlig;Tjeneste;Merknad\n';
  for (let i = 0; text.length < 10 * megabyte; i++) text += row(i);
  return new TextEncoder().encode(text);
}

function largestBook(): Uint8Array {
  const head = '<?xml version="1.0"?>';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const texts = Array.from({ length: 85_000 }, (_, i) => `<si><t>Fjord Bygg ${i} AS</t></si>`);
  const rows = Array.from({ length: 85_000 }, (_, i) => {
    const others = Array.from({ length: 17 }, (__, column) => `<c><v>${(i + column) % 97}</v></c>`);
    return `<row r="${i + 1}"><c><v>310609544</v></c><c t="s"><v>${i}</v></c><c t="s"><v>${(i * 7) % 85_000}</v></c>${others.join('')}</row>`;
  });
  return zipSync(
    {
      '_rels/.rels': strToU8(
        `${head}<Relationships><Relationship Id="r1" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(`${head}<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${head}<Relationships><Relationship Id="r1" Type="${types}/worksheet" Target="s.xml"/><Relationship Id="r2" Type="${types}/sharedStrings" Target="t.xml"/></Relationships>`,
      ),
      'xl/s.xml': strToU8(`${head}<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
      'xl/t.xml': strToU8(`${head}<sst>${texts.join('')}</sst>`),
    },
    { level: 6 },
  );
}
