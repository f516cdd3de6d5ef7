import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { familyOf } from '../running-program.ts';

/** What all processes of the browser that keeps its data in the folder take of the memory, each shared page counted once (PSS); null where the system does not tell. */
export function memoryOf(folder: string): number | null {
  if (!existsSync('/proc/self/smaps_rollup')) return null;
  const first = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => textOf(`/proc/${pid}/cmdline`).includes(`--user-data-dir=${folder}`));
  if (first === undefined) return null;
  return familyOf(first).reduce((sum, pid) => sum + pssOf(pid), 0);
}

function pssOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** '' for a process that has ended meanwhile. */
function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
