import { board } from './board';
import { bulk } from './bulk';
import { exportAll } from './export';
import { type Bench, tell } from './figure';
import { memory } from './memory';
import { panel } from './panel';
import { plan } from './plan';
import { read } from './read/read';
import { size } from './size';

/** `npm run bench [name …]`: all of them, or those named. Ends non-zero when a limit is missed. */
const benches: Record<string, Bench> = { size, read, plan, export: exportAll, board, panel, bulk, memory };

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

let holds = true;
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const figures = bench();
  for await (const figure of Symbol.asyncIterator in figures ? figures : await figures) {
    holds = tell(figure) && holds;
  }
}
process.exit(holds ? 0 : 1);
