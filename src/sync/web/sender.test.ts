import { expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser-tabs.ts';
import { filingExample } from '../../dossiers/http/filing-example.ts';

const about = { procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'own' } as const;
const dossierIn = (address: string) => address.split('/').at(-1) ?? '';

/** A server as a line shows it: which filings came, and what comes back. */
function lineOf() {
  const line = { is: 'busy' as 'busy' | 'hangs' | 'up', seen: [] as string[] };
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    if (init.method !== 'PUT') return new Response('', { status: 404 });
    const id = dossierIn(address);
    line.seen.push(id);
    if (line.is === 'hangs') return new Promise(() => undefined);
    return line.is === 'busy' ? new Response('', { status: 503, headers: { 'retry-after': '3600' } }) : Response.json({ id, code: 'H29-1' }, { status: 201 });
  };
  return { line, fetch };
}

/** By Web Locks the turn comes at once; without them when the lease of the tab that is gone has run out. */
test.each([
  ['web', 0],
  ['none', 4 * 60_000],
] as const)('what a person wants sent now is not forgotten when the tab that was sending goes away (locks: %s)', async (locks, millis) => {
  const { line, fetch } = lineOf();
  const browser = openBrowser({ origin: '', locks, fetch });
  const [one, other] = [await browser.openTab(), await browser.openTab()];
  const waiting = await one.device.begin(about);
  await one.device.file(waiting.id, filingExample);
  await browser.idle();
  line.is = 'hangs';
  const second = await one.device.begin(about);
  await one.device.file(second.id, filingExample);
  await expect.poll(() => line.seen, { timeout: 20_000 }).toEqual([waiting.id, second.id]);

  other.device.sendNow();
  await new Promise((resolve) => setImmediate(resolve));
  line.is = 'up';
  one.kill();
  browser.pass(millis);
  await expect.poll(() => line.seen.slice(2).sort(), { timeout: 20_000 }).toEqual([waiting.id, second.id].sort());
  browser.close();
});

test('what the tab that sends has tried since is not tried again by each that stood in line', async () => {
  const { line, fetch } = lineOf();
  const browser = openBrowser({ origin: '', fetch });
  const tabs = [await browser.openTab(), await browser.openTab(), await browser.openTab()].map(({ device }) => device);
  const [first] = tabs;
  if (first === undefined) throw new Error('no tab');
  const { id } = await first.begin(about);
  await first.file(id, filingExample);
  await browser.idle();
  browser.pass(1000);
  for (const device of tabs) device.sendNow();
  browser.pass(1000);
  await browser.idle();
  expect(line.seen).toEqual([id, id]);
  browser.close();
});

test('where tabs cannot stand in line, one press is one try: it is not pressed anew each time the tab that waits looks again', async () => {
  const [seen, held]: [string[], (() => void)[]] = [[], []];
  const busy = () => new Response('', { status: 503, headers: { 'retry-after': '3600' } });
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    if (init.method !== 'PUT') return new Response('', { status: 404 });
    seen.push(dossierIn(address));
    return new Promise((resolve) => held.push(() => resolve(busy())));
  };
  const browser = openBrowser({ origin: '', locks: 'none', fetch });
  const [one, other] = [await browser.openTab(), await browser.openTab()];
  const answerNext = async () => {
    await expect.poll(() => held.length).toBe(1);
    browser.pass(1000);
    held.shift()?.();
  };
  const ids: string[] = [];
  for (let filing = 0; filing < 2; filing += 1) {
    const { id } = await one.device.begin(about);
    await one.device.file(id, filingExample);
    ids.push(id);
    if (filing === 0) await answerNext();
  }
  await expect.poll(() => held.length).toBe(1);
  other.device.sendNow();
  await other.device.idle();
  // The press is for both, and the second has its answer; while the first is on its way once more the other tab looks again.
  await answerNext();
  await expect.poll(() => held.length).toBe(1);
  browser.pass(11_000);
  await other.device.idle();
  await new Promise((resolve) => setImmediate(resolve));
  await answerNext();
  await one.device.idle();
  expect(seen.map((id) => ids.indexOf(id))).toEqual([0, 1, 0]);
  browser.close();
});
