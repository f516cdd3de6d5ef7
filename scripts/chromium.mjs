// The browser for the journeys: finds the system's Chromium; run as a script, installs it when it may.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runWithProgress } from './progress.mjs';

// The shell is the same browser without windows and tabs around the page: a quarter of the processor time for what the stories do.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const packages = ['chromium-headless-shell', 'chromium'];
const fonts = 'fonts-noto-core';

/** Path of a Chromium that can be run: CHROMIUM, else the first of the usual names; null when there is none. */
export function findChromium() {
  const given = process.env.CHROMIUM ?? '';
  if (given !== '') return canRun(given) ? given : null;
  for (const name of names) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0 && stdout.trim() !== '') return stdout.trim();
  }
  return null;
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, installed now if need be and allowed; otherwise says in one sentence what to do and ends. */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const given = process.env.CHROMIUM ?? '';
  if (given !== '') fail(`CHROMIUM="${given}" không phải chương trình chạy được. / CHROMIUM="${given}" is not a program that can be run.`);
  const apt = spawnSync('sh', ['-c', 'command -v apt-get']).status === 0;
  if (!apt) fail('Chưa có Chromium; hãy cài gói chromium của hệ thống, hoặc đặt CHROMIUM=đường/dẫn. / Chromium is missing: install it, or set CHROMIUM=/path/to/it.');
  if (process.getuid?.() !== 0) {
    fail(`Chưa có Chromium; hãy chạy: / Chromium is missing; run:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages[0]} ${fonts}`);
  }
  await runApt(['update'], 'Đang xem các gói của hệ thống / Reading the package lists');
  // Older systems have only the whole browser.
  const known = packages.find((name) => spawnSync('apt-cache', ['show', name]).status === 0) ?? packages[0];
  await runApt(['install', '-y', '--no-install-recommends', known, fonts], 'Đang cài Chromium / Installing Chromium');
  return findChromium() ?? fail('Đã cài mà vẫn không thấy Chromium. / Chromium is still not found after installing it.');
}

async function runApt(args, label) {
  const { code, output } = await runWithProgress({ command: 'env', args: ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args], cwd: '/', label });
  if (code !== 0) fail(`Không cài được Chromium. / Chromium could not be installed.\n${output.trim().split('\n').slice(-5).join('\n')}`);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureChromium();
