import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from './report';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every property of the unit tests again, with other seeds than theirs. */
export function properties(report: Report, seed: number, times = '20'): void {
  const unit = readdirSync(join(root, 'test/unit'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join('test/unit', file))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes("'fast-check'"));
  const broken: number[] = [];
  for (let at = 0; at < Number(times); at += 1) {
    const env = { ...process.env, SEED: String(seed + 1 + at) };
    const run = spawnSync('npx', ['vitest', 'run', ...unit], { cwd: root, env, encoding: 'utf8' });
    if (run.status === 0) continue;
    broken.push(seed + 1 + at);
    report.tell(`properties with SEED=${seed + 1 + at}`, run.stdout.slice(-4_000));
  }
  report.tell('properties, files', unit.length);
  report.atMost('properties, seeds with one that does not hold', broken.length, 0);
}
