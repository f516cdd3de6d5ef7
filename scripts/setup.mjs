// Makes a fresh clone ready: checks Node, installs the packages, builds. Does nothing when nothing changed.
// Uses nothing but Node itself, and writes to stderr only. With --quiet it speaks only when it fails.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWithProgress } from './progress.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const quiet = process.argv.includes('--quiet');
const oldestNode = [20, 19];
const built = ['src', 'data', 'scripts/build.mjs', 'package-lock.json', 'tsconfig.base.json'];
const lock = path.join(tmpdir(), `dong-hanh-setup-${process.getuid?.()}-${digest([root]).slice(0, 12)}.lock`);

checkNode();
if (!isInstalled() || !isBuilt()) await holdingLock(prepare);

async function prepare() {
  if (!isInstalled()) await install();
  if (!isBuilt()) await build();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(
    `Cần Node.js ${oldestNode.join('.')} trở lên, máy này có ${process.versions.node}; hãy cài bản mới từ https://nodejs.org. / Node.js ${oldestNode.join('.')} or newer is needed, this machine has ${process.versions.node}.`,
  );
}

// ---- packages

function installStamp() {
  return path.join(root, 'node_modules', '.dong-hanh-installed');
}

function machine() {
  return `${process.version} ${process.platform} ${process.arch} `;
}

function currentStamp() {
  return machine() + digest([readFileSync(path.join(root, 'package-lock.json'))]);
}

/** Where the stamp is missing or of another lock file, somebody may have used npm by hand: then the packages are compared. */
function isInstalled() {
  const stamp = existsSync(installStamp()) ? readFileSync(installStamp(), 'utf8') : machine();
  if (stamp === currentStamp()) return true;
  if (!stamp.startsWith(machine()) || missingPackages().length > 0) return false;
  writeFileSync(installStamp(), currentStamp());
  return true;
}

/** By npm's own record, which it writes last. npm passes over optional packages that did not arrive; we need those made for this machine. */
function missingPackages() {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  const have = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).packages : {};
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const isMissing = (name) => (have[name] === undefined ? isNeeded(wanted[name]) : have[name].version !== wanted[name].version);
  return Object.keys(wanted).filter((name) => name !== '' && isMissing(name));
}

function isNeeded({ optional, os, cpu, libc }) {
  if (optional !== true) return true;
  if (os === undefined && cpu === undefined) return false;
  const mine = process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
  return [
    [os, process.platform],
    [cpu, process.arch],
    [libc, mine],
  ].every(([allowed, here]) => allowed === undefined || allowed.includes(here));
}

async function install() {
  rmSync(installStamp(), { force: true });
  const npm = process.env.npm_execpath;
  const [command, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  // The install scripts of packages are not needed; the launcher of the database completes its own package.
  const args = [
    ...before,
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=2000',
  ];
  const { code, output } = await runWithProgress({ command, args, cwd: root, label: label('Đang cài các gói, lần đầu mất khoảng một phút / Installing packages') });
  if (code !== 0) fail(whyNotInstalled(output));
  const missing = missingPackages();
  if (missing.length > 0) fail(`Còn thiếu gói ${missing.join(', ')}; hãy chạy lại. / Some packages did not arrive; start again.`);
  writeFileSync(installStamp(), currentStamp());
}

function whyNotInstalled(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/.test(output)) {
    return 'Không tải được các gói: không có mạng, hoặc mạng chặn kho gói npm; hãy nối mạng (hay đặt HTTPS_PROXY) rồi chạy lại. / The packages could not be fetched: no network to the npm registry.';
  }
  if (/ENOSPC/.test(output)) return 'Ổ đĩa đã đầy; cần khoảng 1 GB trống để cài. / The disk is full; about 1 GB is needed.';
  if (/EACCES|EPERM|EROFS/.test(output)) return `Không ghi được vào thư mục ${root}. / The folder ${root} cannot be written.`;
  if (/EUSAGE/.test(output))
    return 'package.json và package-lock.json không khớp nhau; hãy lấy lại mã nguồn đầy đủ. / package.json and package-lock.json do not agree; fetch the sources again.';
  return `Cài các gói không thành. / Installing the packages failed.\n${output.trim().split('\n').slice(0, 12).join('\n')}`;
}

// ---- build

function buildStamp() {
  return path.join(root, 'dist', '.built-from');
}

function isBuilt() {
  return existsSync(buildStamp()) && readFileSync(buildStamp(), 'utf8') === sourceDigest();
}

function sourceDigest() {
  const files = built.flatMap((name) => filesUnder(path.join(root, name))).sort();
  return digest(files.flatMap((file) => [path.relative(root, file), readFileSync(file)]));
}

function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (path.extname(place) !== '') return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const inside = path.join(place, entry.name);
    if (entry.isDirectory()) return filesUnder(inside);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [inside];
  });
}

async function build() {
  const source = sourceDigest();
  rmSync(buildStamp(), { force: true });
  const { code, output } = await runWithProgress({
    command: process.execPath,
    args: [path.join(root, 'scripts', 'build.mjs')],
    cwd: root,
    label: label('Đang dựng chương trình / Building'),
  });
  if (code !== 0) fail(`Dựng chương trình không thành. / The build failed.\n${output.trim()}`);
  writeFileSync(buildStamp(), source);
}

// ---- one at a time

/** `npm start` and `npm test` begun together on a fresh clone would install into each other. */
async function holdingLock(work) {
  for (let turn = 0; !takeLock(); turn += 1) {
    if (turn === 6 && !quiet) process.stderr.write('Đang chờ một lần cài khác xong… / Waiting for another set-up to finish…\n');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  await work();
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

/** A set-up that was killed leaves its lock behind. */
function isHeld() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === 0) return Date.now() - statSync(lock).mtimeMs < 5_000;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function label(text) {
  return quiet ? '' : text;
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
