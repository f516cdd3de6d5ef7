import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pool } from '../src/basics/store/database.ts';
import type { Device } from '../src/sync/web/device.ts';
import { type Browser, openBrowser, type Tab } from './browser-tabs.ts';
import { addPaper, brokenIn, fileIt, newTold, questions, type Told, typeInto } from './device-model.ts';
import { type Fault, type FaultyProxy, openFaultyProxy } from './faulty-proxy.ts';
import { newDeviceId } from './filing-body.ts';
import { type KilledProgram, openKilledProgram } from './running-program.ts';
import { putRow, storedRows } from './stored-rows.ts';

/**
 * The very code of the device, over a network and a machine that do to it what networks and machines do, against the program in a process of its own
 * that is killed now and then. After every schedule: nothing that was shown as saved is missing, each filing is one dossier with one code, and the copy
 * here is still here. FAULT_RUNS=2000 for the long form (npm run fault); SEED=… repeats one.
 */
const runs = Number(process.env['FAULT_RUNS'] ?? 40);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_007);
const millisMax = process.env['FAULT_RUNS'] === undefined ? 30_000 : 24 * 3_600_000;

let program: KilledProgram;
let pool: Pool;

beforeAll(async () => {
  program = await openKilledProgram({ connectionsMax: 2 });
  ({ pool } = program);
});
afterAll(() => program.stop());

type Act =
  | { readonly kind: 'begin' }
  | { readonly kind: 'type'; readonly tab: number; readonly draft: number; readonly key: (typeof questions)[number]; readonly value: string; readonly dies: number | null }
  | { readonly kind: 'typeInTwoTabs'; readonly draft: number; readonly values: readonly [string, string] }
  | { readonly kind: 'paper'; readonly tab: number; readonly draft: number; readonly lengthBytes: number; readonly dies: number | null }
  | { readonly kind: 'file'; readonly tab: number; readonly draft: number; readonly dies: number | null }
  | { readonly kind: 'fileInTwoTabs'; readonly draft: number }
  | { readonly kind: 'editAgain'; readonly draft: number }
  | { readonly kind: 'sendAgain'; readonly draft: number }
  | { readonly kind: 'kill'; readonly tab: number }
  | { readonly kind: 'openTab' }
  | { readonly kind: 'line'; readonly is: 'off' | 'on' }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'disk'; readonly is: 'full' | 'free' }
  | { readonly kind: 'clockJumps'; readonly millis: number }
  | { readonly kind: 'timePasses'; readonly millis: number }
  | { readonly kind: 'rest' }
  | { readonly kind: 'sendNow' }
  | { readonly kind: 'killServer' };

const statuses = [400, 401, 403, 404, 408, 409, 410, 413, 415, 422, 423, 425, 429, 500, 502, 503, 504, 507, 511, 200, 201, 204, 302];

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('refuse' as const) }),
  fc.record({ kind: fc.constant('cutUp' as const), bytes: fc.integer({ min: 0, max: 300_000 }) }),
  fc.record({ kind: fc.constant('cutUp' as const), bytes: fc.integer({ min: 0, max: 1500 }) }),
  fc.record({ kind: fc.constant('cutDown' as const), bytes: fc.integer({ min: 0, max: 3000 }) }),
  fc.record({ kind: fc.constant('cutDown' as const), bytes: fc.constant(0) }),
  fc.record({ kind: fc.constant('swallow' as const) }),
  fc.record({ kind: fc.constant('slow' as const), millis: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('double' as const), answer: fc.constantFrom('first' as const, 'second' as const) }),
  fc.record({
    kind: fc.constant('answer' as const),
    status: fc.constantFrom(...statuses),
    as: fc.constantFrom('problem' as const, 'html' as const, 'empty' as const, 'emptyJson' as const),
  }),
  fc.record({ kind: fc.constant('pass' as const) }),
);

const which = fc.nat({ max: 2 });
const dies = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 3 });
const value = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'ă', 'Đ', 'ễ', ' ', 'n') }).map((text) => `Trần ${text} Mẫu`);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('begin' as const) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), tab: which, draft: which, key: fc.constantFrom(...questions), value, dies }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('typeInTwoTabs' as const), draft: which, values: fc.tuple(value, value) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('paper' as const), tab: which, draft: which, lengthBytes: fc.constantFrom(20, 5000, 262_144, 400_000), dies }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('file' as const), tab: which, draft: which, dies }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fileInTwoTabs' as const), draft: which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('editAgain' as const), draft: which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sendAgain' as const), draft: which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), tab: which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('openTab' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('line' as const), is: fc.constantFrom('off' as const, 'on' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('faults' as const), faults: fc.array(fault, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disk' as const), is: fc.constantFrom('full' as const, 'free' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clockJumps' as const), millis: fc.constantFrom(-3e10, -86_400_000, -5000, 60_000, 8 * 86_400_000, 3e11) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('timePasses' as const), millis: fc.constantFrom(1000, 10_000, 400_000) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('rest' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sendNow' as const) }) },
);

type World = { readonly browser: Browser; readonly proxy: FaultyProxy; readonly told: Told[] };

async function tabOf(world: World, number: number): Promise<Tab> {
  const { tabs } = world.browser;
  return tabs[number % Math.max(1, tabs.length)] ?? world.browser.openTab();
}

/** Does it, and lets the tab die so many turns of the machine into it. What was refused or died is noted as "perhaps" by whoever does it. */
async function tryIn(world: World, tab: Tab, work: (device: Device) => Promise<void>, diesAfter: number | null): Promise<void> {
  const done = work(tab.device).catch(refusedOnly);
  if (diesAfter === null) return done;
  done.catch(() => undefined);
  for (let turn = 0; turn < diesAfter; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  tab.kill();
  await world.browser.openTab();
}

function refusedOnly(error: unknown): void {
  if (!(error instanceof Error) || !('refusal' in error)) throw error;
}

async function play(world: World, step: Act): Promise<void> {
  const { browser, proxy, told } = world;
  const dossier = 'draft' in step ? told[step.draft % Math.max(1, told.length)] : undefined;
  switch (step.kind) {
    case 'begin': {
      const { device } = await tabOf(world, 0);
      const begun = await device.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'own' }).catch(() => null);
      if (begun !== null) told.push(newTold(begun.id, 'own'));
      return;
    }
    case 'type':
      if (dossier !== undefined && dossier.filed === null)
        await tryIn(world, await tabOf(world, step.tab), (device) => typeInto(device, dossier, { [step.key]: step.value }), step.dies);
      return;
    case 'typeInTwoTabs': {
      if (dossier === undefined || dossier.filed !== null) return;
      const [one, two] = [await tabOf(world, 0), browser.tabs[1] ?? (await browser.openTab())];
      const [first, second] = step.values;
      await Promise.all([
        typeInto(one.device, dossier, { con_ho_ten: first }).catch(refusedOnly),
        typeInto(two.device, dossier, { con_noi_sinh: second, con_que_quan: second }).catch(refusedOnly),
      ]);
      return;
    }
    case 'paper':
      if (dossier !== undefined && dossier.filed === null) await tryIn(world, await tabOf(world, step.tab), (device) => addPaper(device, dossier, step.lengthBytes), step.dies);
      return;
    case 'file':
      if (dossier !== undefined) await tryIn(world, await tabOf(world, step.tab), (device) => fileIt(device, dossier), step.dies);
      return;
    case 'fileInTwoTabs': {
      if (dossier === undefined) return;
      const [one, two] = [await tabOf(world, 0), browser.tabs[1] ?? (await browser.openTab())];
      await Promise.all([one, two].map((tab) => fileIt(tab.device, dossier).catch(refusedOnly)));
      return;
    }
    case 'editAgain':
    case 'sendAgain': {
      if (dossier === undefined) return;
      const { device } = await tabOf(world, 0);
      const outcome = await device.resolve(dossier.id, step.kind).catch(() => null);
      if (outcome?.ok === true && step.kind === 'editAgain') dossier.filed = null;
      return;
    }
    case 'kill':
      (await tabOf(world, step.tab)).kill();
      await browser.openTab();
      return;
    case 'openTab':
      if (browser.tabs.length < 3) await browser.openTab();
      return;
    case 'line':
      return proxy.setOffline(step.is === 'off');
    case 'faults':
      return proxy.next(...step.faults);
    case 'disk':
      browser.isFull = step.is === 'full';
      return;
    case 'clockJumps':
      return browser.jump(step.millis);
    case 'timePasses':
      return browser.pass(step.millis);
    case 'rest':
      return browser.idle();
    case 'sendNow':
      return (await tabOf(world, 0)).device.sendNow();
    case 'killServer':
      return program.killServer();
    default:
      return step satisfies never;
  }
}

/** Holds at every moment: whatever was filed stands in the outbox with its copy, and "received" is said only of what the server has whole. */
async function holdsNow(world: World): Promise<void> {
  const { device } = await tabOf(world, 0);
  const items = await device.listOutbox();
  for (const dossier of world.told) {
    const item = items.find(({ id }) => id === dossier.id);
    if (dossier.filed !== null && item === undefined) throw new Error(`${dossier.id} was shown as filed and is in no outbox`);
    if (item === undefined) continue;
    expect(item.copy).toBe('kept');
    if (item.code !== null) dossier.codes.add(item.code);
    if (item.state !== 'received') continue;
    const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from papers where dossier_id = $1 and sha256 = any($2)', [
      dossier.id,
      item.papers.map(({ sha256 }) => sha256),
    ]);
    expect([dossier.id, rows[0]?.n]).toEqual([dossier.id, item.papers.length]);
  }
}

/** Everything is mended, the page is opened anew, and time passes until all is received. */
async function comeToRest(world: World): Promise<Device> {
  const { browser, proxy } = world;
  proxy.clear();
  browser.isFull = false;
  for (const tab of browser.tabs) tab.kill();
  const { device } = await browser.openTab();
  for (let round = 0; round < 30; round += 1) {
    await device.idle();
    const items = await device.listOutbox();
    const open = items.filter(({ state, reason }) => state !== 'received' && reason?.kind !== 'otherContent');
    if (open.length === 0) return device;
    for (const item of open) if (item.state === 'needsPerson') await device.resolve(item.id, 'sendAgain');
    browser.pass(400_000);
  }
  throw new Error(`Not at rest: ${JSON.stringify(await device.listOutbox())}`);
}

async function holdsAtTheEnd(world: World, device: Device): Promise<void> {
  const items = await device.listOutbox();
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const dossier of world.told) {
    const { id } = dossier;
    const item = items.find((one) => one.id === id);
    const { rows } = await pool.query<{ code: string; content_digest: string }>('select code, content_digest from dossiers where id = $1', [id]);
    if (item === undefined) {
      expect(dossier.filed).toBeNull();
      expect(brokenIn(await device.findDraft(id), dossier)).toEqual([]);
      continue;
    }
    // One dossier, one code, of something that was filed here; and the draft behind it is whole.
    expect(rows.length).toBe(1);
    expect(dossier.filings).toContain(rows[0]?.content_digest);
    if (item.state === 'received' && dossier.filed !== null) expect(rows[0]?.content_digest).toBe(dossier.filed);
    if (item.code !== null) dossier.codes.add(item.code);
    expect([...dossier.codes].filter((code) => code !== rows[0]?.code)).toEqual([]);
    if (dossier.answers.size > 0 || dossier.papers.size > 0) expect(brokenIn(await device.findDraft(id), dossier)).toEqual([]);
    expect(item.copy).toBe('kept');
  }
}

async function live(schedule: readonly Act[], locks: 'web' | 'none'): Promise<void> {
  const worldOf: { browser: Browser | null } = { browser: null };
  const proxy = await openFaultyProxy({ upstream: program.origin, swallowed: () => worldOf.browser?.pass(61_000) });
  const browser = openBrowser({ origin: proxy.origin, locks });
  worldOf.browser = browser;
  const world: World = { browser, proxy, told: [] };
  try {
    await browser.openTab();
    await play(world, { kind: 'begin' });
    for (const step of schedule) {
      await play(world, step);
      await holdsNow(world);
    }
    await holdsAtTheEnd(world, await comeToRest(world));
  } finally {
    browser.close();
    await proxy.close();
  }
}

test('nothing that was shown as saved is ever missing, and what was filed is one dossier with one code, whatever happens in between', { timeout: millisMax + 60_000 }, async () => {
  console.log(`never-lost: seed ${seed}, ${runs} runs (SEED=${seed} FAULT_RUNS=${runs} repeats them)`);
  const property = fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 30, size: 'max' }), fc.constantFrom('web' as const, 'none' as const), live);
  await fc.assert(property, { seed, numRuns: runs, interruptAfterTimeLimit: millisMax, markInterruptAsFailure: false, endOnFailure: true });
});

test('a thousand dossiers that waited a month without a line arrive one by one, each once', { timeout: millisMax + 600_000 }, async () => {
  const paperBytes = process.env['FAULT_RUNS'] === undefined ? null : 1_000_000;
  const proxy = await openFaultyProxy({ upstream: program.origin });
  const browser = openBrowser({ origin: proxy.origin });
  const { device } = await browser.openTab();
  proxy.setOffline(true);
  const told: Told[] = [];
  for (let number = 0; number < (paperBytes === null ? 1 : 1000); number += 1) {
    const { id } = await device.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'own' });
    const dossier = newTold(id, 'own');
    told.push(dossier);
    if (paperBytes !== null) await addPaper(device, dossier, paperBytes);
    await fileIt(device, dossier);
  }
  await device.idle();
  if (paperBytes === null) told.push(...(await manyMoreLike(browser, told[0]?.id ?? '')));
  expect(await device.unsent()).toEqual({ drafts: 0, waiting: 1000, needsPerson: 0 });
  browser.pass(30 * 86_400_000);
  const world: World = { browser, proxy, told };
  await holdsAtTheEnd(world, await comeToRest(world));
  browser.close();
  await proxy.close();
});

/** The same filing under other ids, journal and all: typing them one by one is tried elsewhere. */
async function manyMoreLike(browser: Browser, id: string): Promise<readonly Told[]> {
  const rows = (await storedRows(browser.factory)).filter(({ store }) => store === 'outbox' || store === 'drafts');
  const ids = Array.from({ length: 999 }, () => newDeviceId());
  await putRow(browser.factory, ...ids.flatMap((other) => rows.map(({ store, value }) => ({ store, value: { ...value, id: other } }))));
  const digest = String(rows.find(({ store }) => store === 'outbox')?.value['contentDigest']);
  expect(rows.map(({ value }) => value['id'])).toEqual([id, id]);
  return ids.map((other) => ({ ...newTold(other, 'own'), filings: new Set([digest]), filed: digest }));
}

test('the server dies by kill -9 while devices send: each finds its one dossier when it is back', { timeout: millisMax + 60_000 }, async () => {
  for (let round = 0; round < Math.max(1, runs / 80); round += 1) {
    const schedule: Act[] = [0, 1, 2].flatMap((draft): Act[] => [
      { kind: 'begin' },
      { kind: 'type', tab: 0, draft, key: 'con_ho_ten', value: 'Trần Mẫu An', dies: null },
      { kind: 'paper', tab: 0, draft, lengthBytes: 400_000, dies: null },
    ]);
    const filed: Act[] = [0, 1, 2].map((draft) => ({ kind: 'file', tab: 0, draft, dies: null }));
    await live([...schedule, ...filed, { kind: 'killServer' }, { kind: 'rest' }], 'web');
  }
});
