// What no other tool checks: purity of rules, lengths, who writes whose tables, words of the glossary, no real numbers of people.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const faults = [];
const files = walk('src').filter((file) => /\.tsx?$/.test(file));
const linesMax = 300;
const testLinesMax = 500;

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const isTest = /\.test\.tsx?$/.test(file);
  const lines = text.split('\n').length;
  if (lines > (isTest ? testLinesMax : linesMax)) faults.push(`${file}: ${lines} lines; two rooms would be calmer`);
  if (/\/rules\//.test(file) && !isTest) impurity(file, text);
  if (!isTest && !/\.adapter\.ts$|basics\/store\/database\.ts$|notices\/store\/send-due\.ts$/.test(file) && /^\s*(\} )?catch\b/m.test(text))
    faults.push(`${file}: catch stands only in adapters, the endpoint wrapper and the job runner`);
  if (!file.includes('dossiers/store/'))
    for (const table of ['dossiers', 'dossier_acts', 'dossier_counters', 'dossier_aliases', 'dossier_looks'])
      if (!isTest && new RegExp(`(insert into|update|delete from) ${table}\\b`, 'i').test(text)) faults.push(`${file}: only dossiers/store writes ${table}`);
  if (/\b(0(?!0)\d{2}[0-9])\d{8}\b/.test(text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')) && /(?<![\w.-])0(?!00)\d{11}(?![\w-])/.test(text))
    if (/(?<![\w.-])0(?!00)\d{5}(?!000)\d{6}(?![\w-])/.test(text)) faults.push(`${file}: a number that could be somebody's personal id`);
  if (!isTest && /type="(date|month|datetime-local)"/.test(text)) faults.push(`${file}: the browser's date box follows the language of the machine; use DateField`);
  if (/(^|\/)(utils|helpers|misc|common)\.tsx?$/.test(file)) faults.push(`${file}: a drawer, not a name`);
}

glossary();

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${files.length} files looked at, ${faults.length} faults\n`);
process.exit(faults.length === 0 ? 0 : 1);

function impurity(file, text) {
  const clocked = /basics\/rules\/time\.ts$/.test(file) ? [/Date\.now\(/, /new Date\(\s*\)/, /Math\.random\(/] : [/Date\.now\(/, /new Date\(/, /Math\.random\(/, /performance\./];
  for (const pattern of clocked) if (pattern.test(text)) faults.push(`${file}: ${pattern.source} in a rule`);
}

/** Every table, stage, act, role and figure stands in GLOSSARY.md with its legal term. */
function glossary() {
  const words = new Set([...readFileSync('GLOSSARY.md', 'utf8').matchAll(/`([A-Za-z_]+)`/g)].map((match) => match[1]));
  const needed = [
    ...walk('db/migrations').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^create table (\w+)/gm)].map((match) => match[1])),
    ...keysOf('src/dossiers/rules/stage.ts', 'stages'),
    ...keysOf('src/dossiers/rules/act-names.ts', 'actNames'),
    ...keysOf('src/offices/rules/role.ts', 'roleNames'),
    ...keysOf('src/reports/rules/figures.ts', 'figureDefinitions'),
  ];
  for (const word of needed) if (!words.has(word)) faults.push(`GLOSSARY.md: no entry for ${word}`);
}

function keysOf(file, table) {
  const text = readFileSync(file, 'utf8');
  const body = text.slice(text.indexOf(`export const ${table} = {`));
  return [...body.slice(0, body.indexOf('\n}')).matchAll(/^ {2}(\w+): \{/gm)].map((match) => match[1]);
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(path.posix.join(folder, entry.name)) : [path.posix.join(folder, entry.name)]));
}
