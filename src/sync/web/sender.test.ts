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
