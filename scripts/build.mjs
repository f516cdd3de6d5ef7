// Builds what runs: the server and the command line for Node, the islands and the office application for browsers.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const oldBrowsers = ['chrome87', 'firefox78', 'safari14.1'];
/** Citizens' islands are written against React and run on Preact: a tenth of the weight. */
const preactForReact = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

await rm(dist, { recursive: true, force: true });
await mkdir(path.join(dist, 'assets'), { recursive: true });

const worker = await build({ ...shared(), entryPoints: { 'page-worker': 'src/sites/public/browser/page.worker.ts' }, format: 'iife' });
// Comes with the first page of practice: no other page pays for it.
const practice = await build({ ...shared(), entryPoints: { 'practice-style': 'src/sites/public/web/practice.css' } });
const named = { ...namesOf(worker.metafile), ...namesOf(practice.metafile), ...(await codeReader()) };
const define = {
  ...shared().define,
  BUILT_PAGE_WORKER: JSON.stringify(named['page-worker.js']),
  BUILT_CODE_READER: JSON.stringify(named['code-reader.wasm']),
  BUILT_PRACTICE_STYLE: JSON.stringify(named['practice-style.css']),
};

// What a device does by itself is built alone: what it shares with the islands would fall into crumbs, and a first visit would carry them.
const device = await build({ ...shared(), define, entryPoints: deviceEntries(), alias: preactForReact, format: 'esm', splitting: true });
Object.assign(named, namesOf(device.metafile));
define.BUILT_KEEP_HERE = JSON.stringify(named['keep-here.js']);
define.BUILT_SEND_HERE = JSON.stringify(named['send-here.js']);

const [islands, questions, receiptCheck, kiosk, office] = await Promise.all([
  build({ ...shared(), define, external: ['/assets/*'], entryPoints: await publicEntries(), alias: preactForReact, format: 'esm', splitting: true }),
  // The heaviest page on the thinnest line: built alone, it is a few files and not fourteen.
  build({ ...shared(), define, external: ['/assets/*'], entryPoints: { wizard: 'src/sites/public/browser/wizard.tsx' }, alias: preactForReact, format: 'esm', splitting: true }),
  // Opened by somebody who was handed a receipt and knows nothing else of us: one file.
  build({ ...shared(), entryPoints: { 'check-receipt': 'src/sites/public/browser/check-receipt.tsx' }, alias: preactForReact, format: 'esm' }),
  // Comes only to machines that stand for self-service: no other page pays for it.
  build({ ...shared(), entryPoints: { kiosk: 'src/sites/public/browser/kiosk.ts', 'kiosk-style': 'src/sites/public/web/kiosk.css' }, format: 'esm' }),
  build({ ...shared(), define, entryPoints: officeEntries(), format: 'esm', splitting: true }),
  build({
    entryPoints: {
      main: 'src/server/main.ts',
      cli: 'src/server/cli.ts',
      'pdf-worker': 'src/basics/store/pdf-worker.ts',
      'proofread-worker': 'src/reports/store/proofread-worker.ts',
      'table-worker': 'src/reports/store/table-worker.ts',
      'open-figures-worker': 'src/reports/store/open-figures-worker.ts',
    },
    outdir: path.join(dist, 'server'),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: await readAsTheyAre(),
    splitting: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    // React's server part is older than modules and asks for parts of Node by require.
    banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  }),
]);

await pack(path.join(dist, 'assets'));
await writeFile(
  path.join(dist, 'assets.json'),
  JSON.stringify(
    { ...named, ...namesOf(islands.metafile), ...namesOf(questions.metafile), ...namesOf(receiptCheck.metafile), ...namesOf(kiosk.metafile), ...namesOf(office.metafile) },
    null,
    2,
  ),
);
await copyStatic();
await buildWorker();

async function copyStatic() {
  if (existsSync(path.join(root, 'src/sites/public/static'))) await cp(path.join(root, 'src/sites/public/static'), path.join(dist, 'static'), { recursive: true });
}

/**
 * The worker of the public site, beside the assets since its name must not change. It knows what to fetch ahead, and a digest of everything
 * that makes up a page: when any of it changes, the worker is another one.
 */
async function buildWorker() {
  const files = [...new Set(publicFiles())].sort();
  const digest = createHash('sha256').update(files.join('\n'));
  digest.update(await readFile(path.join(dist, 'server/main.js')));
  const define = { SITE_FILES: JSON.stringify(files), SITE_VERSION: JSON.stringify(digest.digest('base64url').slice(0, 12)) };
  await build({
    absWorkingDir: root,
    entryPoints: { sw: 'src/sites/public/browser/worker/sw.ts' },
    outdir: path.join(dist, 'static'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: oldBrowsers,
    define,
    logLevel: 'warning',
  });
}

/**
 * What the pages for everybody and those of the device are made of. The islands of the server's own draft pages are left out, since the device
 * draws these itself from then on; so are typefaces and the reader of codes, which are heavy and kept when they are first used.
 */
function publicFiles() {
  const ofDevice = Object.keys(device.metafile.outputs).filter((file) => file.endsWith('.js') && !isHeavy(device.metafile.outputs[file]));
  const open = Object.entries(islands.metafile.outputs).filter(([, { entryPoint }]) => /\/(?:page|catalogue)\.tsx?$/.test(entryPoint ?? ''));
  const scripts = [...ofDevice, ...open.flatMap(([file]) => withParts(file))].map((file) => `/assets/${path.basename(file)}`);
  return [
    ...scripts,
    named['page-worker.js'],
    named['practice-style.css'],
    namesOf(receiptCheck.metafile)['check-receipt.js'],
    namesOf(islands.metafile)['site.css'],
    '/favicon.svg',
  ];
}

function isHeavy({ inputs }) {
  return Object.keys(inputs).some((input) => input.includes('zxing'));
}

/** A script with the parts it cannot do without, and what every page does when it is ready. */
function withParts(file) {
  const parts = islands.metafile.outputs[file].imports.filter(
    ({ kind, path: part }) => kind === 'import-statement' || /after-load\.ts$/.test(islands.metafile.outputs[part]?.entryPoint ?? ''),
  );
  return [file, ...parts.flatMap((part) => withParts(part.path))];
}

/** Every package but TypeBox, whose hundreds of small files took half of the time that a command needs to begin, and React, which would run as for its developers. */
async function readAsTheyAre() {
  const { dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return Object.keys(dependencies).filter((name) => !['typebox', '@fastify/type-provider-typebox', 'react', 'react-dom'].includes(name));
}

/** Packed once here, so that a slow line gets them small and no request packs anything. */
async function pack(folder) {
  for (const name of await readdir(folder)) {
    if (!/\.(js|css|svg|wasm)$/.test(name)) continue;
    const bytes = await readFile(path.join(folder, name));
    await writeFile(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    await writeFile(path.join(folder, `${name}.br`), brotliCompressSync(bytes));
  }
}

/** Our own copy of the reader of QR codes, under a name that carries its digest. */
async function codeReader() {
  const bytes = await readFile(path.join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'));
  const name = `code-reader-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.wasm`;
  await writeFile(path.join(dist, 'assets', name), bytes);
  return { 'code-reader.wasm': `/assets/${name}` };
}

function shared() {
  return {
    absWorkingDir: root,
    outdir: path.join(dist, 'assets'),
    bundle: true,
    minify: true,
    metafile: true,
    target: oldBrowsers,
    // Vietnamese written out: escaped, its letters weigh six bytes each.
    charset: 'utf8',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'file' },
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    logLevel: 'warning',
  };
}

async function publicEntries() {
  const folder = 'src/sites/public/browser';
  const files = (await readdir(path.join(root, folder), { withFileTypes: true })).filter(
    (file) => file.isFile() && /^[^.]+\.tsx?$/.test(file.name) && !/^(?:device|check-receipt|wizard|kiosk)\./.test(file.name),
  );
  return {
    ...Object.fromEntries(files.map((file) => [path.parse(file.name).name, `${folder}/${file.name}`])),
    site: 'src/sites/public/web/site.css',
    'report-style': 'src/reports/web/report-paper.css',
    'open-figures-style': 'src/sites/public/web/open-figures.css',
  };
}

function deviceEntries() {
  return { device: 'src/sites/public/browser/device.tsx', 'keep-here': 'src/sites/public/web/keep-here.ts', 'send-here': 'src/sites/public/web/send-here.ts' };
}

function officeEntries() {
  return { office: 'src/sites/office/browser/main.tsx', 'office-style': 'src/sites/office/browser/office.css' };
}

/** `wizard.js` → `/assets/wizard-AB12CD34.js`, for entries only. */
function namesOf(metafile) {
  const entries = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint !== undefined);
  return Object.fromEntries(
    entries.map(([file]) => {
      const { base } = path.parse(file);
      return [base.replace(/-[A-Z0-9]{8}(\.(?:js|css))$/, '$1'), `/assets/${base}`];
    }),
  );
}
