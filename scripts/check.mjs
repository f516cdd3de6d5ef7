// npm test: every check of the house, in this order; stops at the first that fails.
import { spawn } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';

const node = process.execPath;
const bin = (name, file) => [node, `node_modules/${name}/${file}`];
const tsc = (project) => [node, 'node_modules/ts7/bin/tsc', '-p', project];

const steps = [
  ['Cách viết mã (Biome)', [node, 'node_modules/@biomejs/biome/bin/biome', 'ci', '--diagnostic-level=error', '.']],
  ['Kiểu: luật', tsc('tsconfig.rules.json')],
  ['Kiểu: trình duyệt', tsc('tsconfig.browser.json')],
  ['Kiểu: tất cả', tsc('tsconfig.json')],
  ['Thứ tự đọc và các hạng', [node, 'scripts/imports.mjs']],
  ['Mã chết (knip)', bin('knip', 'bin/knip.js')],
  ['Quy tắc nhà và từ vựng', [node, 'scripts/house-rules.mjs']],
  ['Luật, ở múi giờ khác', [...bin('vitest', 'vitest.mjs'), 'run', 'src/basics/rules', 'src/procedures/rules', 'src/dossiers/rules'], { TZ: 'America/New_York' }],
  ['Luật, kho, HTTP', [...bin('vitest', 'vitest.mjs'), 'run']],
  ['Hành trình trong trình duyệt', [...bin('@playwright/test', 'cli.js'), 'test']],
];

let passed = 0;
for (const [title, command, env = {}] of steps) {
  const startedAt = Date.now();
  process.stdout.write(`\n▸ ${title}\n`);
  if (title.startsWith('Hành trình')) env.CHROMIUM = await ensureChromium();
  const code = await run(command, env);
  process.stdout.write(`  ${code === 0 ? 'đạt' : 'HỎNG'} sau ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
  if (code !== 0) {
    process.stdout.write(`\n${passed} passed, 1 failed\n`);
    process.exit(1);
  }
  passed += 1;
}
process.stdout.write(`\n${passed} passed, 0 failed\n`);

function run([program, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
