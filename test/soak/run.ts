import { createReport } from './report';
import { board } from './soak-board';
import { faults } from './soak-faults';
import { files } from './soak-files';
import { identity } from './soak-identity';
import { kill } from './soak-kill';
import { lists } from './soak-lists';
import { masking } from './soak-masking';
import { model } from './soak-model';
import { properties } from './soak-properties';
import { removal } from './soak-removal';
import { undo } from './soak-undo';

/*
 * tsx test/soak/run.ts [kill|faults|model|files|lists|masking|removal|identity|undo|board|properties] [seed] [detail]
 * A line a figure, `name: value (limit L)`; ends in 1 when a limit is missed.
 */
const soaks = { kill, faults, model, files, lists, masking, removal, identity, undo, board, properties };
const [name, seed = process.env.SEED ?? '1', detail] = process.argv.slice(2);
const report = createReport((line) => console.log(line));

report.tell('seed', Number(seed));
for (const [each, soak] of Object.entries(soaks)) {
  if (name === undefined || name === each) await soak(report, Number(seed), detail);
}
if (name !== undefined && !(name in soaks)) throw new RangeError(`no such soak: ${name}`);
process.exitCode = report.missed() > 0 ? 1 : 0;
