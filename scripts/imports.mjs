// Runs dependency-cruiser and refuses a run that saw hardly any module: with a wrong compiler it passes over nothing.
import { spawnSync } from 'node:child_process';

const modulesFloor = 150;
const run = spawnSync(process.execPath, ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src'], {
  encoding: 'utf8',
});
process.stdout.write(run.stdout);
process.stderr.write(run.stderr);
const cruised = Number(/\((\d+) modules/.exec(run.stdout)?.[1] ?? 0);
if (run.status === 0 && cruised < modulesFloor) {
  process.stderr.write(`Only ${cruised} modules were read; at least ${modulesFloor} were expected.\n`);
  process.exit(1);
}
process.exit(run.status ?? 1);
