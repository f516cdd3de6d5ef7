import { randomBytes } from 'node:crypto';
import { uuidV7From } from '../src/basics/rules/ids.ts';
import { openPostDifficulties } from '../src/directives/web/post-difficulties.ts';
import { openPostLink } from '../src/sync/web/post-link.ts';
import { openStore } from '../src/sync/web/store.adapter.ts';
import { openTalk } from '../src/sync/web/talk.adapter.ts';
import { type Browser, openBrowser } from './browser-tabs.ts';
import { newDeviceId } from './filing-body.ts';
import { putRow, storedRows } from './stored-rows.ts';

/** A machine of a post whose member is at it, and a line that a test holds in its hands. */
export async function postWithDifficulties() {
  const line = { sent: [] as string[], answer: async (): Promise<Response> => Response.json({ difficulty: {} }, { status: 201 }), millisMax: [] as number[] };
  const browser = openBrowser({
    origin: '',
    fetch: async (address, init) => {
      if (init.method !== 'POST') return Response.json({ rows: [] });
      line.sent.push(`${address} ${JSON.parse(String(init.body)).text}`);
      return line.answer();
    },
  });
  const { device, machine } = await browser.openTab();
  await device.vault.create('bap-nuong-42', { personId: null, name: 'Phạm Thị Mẫu Chiều' });
  await putRow(browser.factory, {
    store: 'meta',
    value: { key: 'post', value: { deviceId: newDeviceId(), token: 'x'.repeat(43), name: 'Máy mẫu', unitCode: '27436-1', postName: 'Khu phố 1' } },
  });
  const after = (millis: number, run: () => void) => {
    line.millisMax.push(millis);
    return machine.after(millis, run);
  };
  const difficulties = openPostDifficulties({ machine, notes: device.notes, link: openPostLink({ store: openStore(machine.indexedDB), talk: openTalk({ ...machine, after }) }) });
  // What was raised later comes later, also within one millisecond.
  let raised = 0;
  const raise = async (text: string) => {
    raised += 1;
    const id = uuidV7From(Date.now() + raised, randomBytes(10));
    await difficulties.raise({ id, kind: 'machine', text, photo: null, by: 'Phạm Thị Mẫu Chiều' });
    return id;
  };
  return { browser, device, difficulties, line, raise };
}

/** As a failing disk, or a newer version, would leave it: nobody can read it. */
export async function hurtDifficulty(browser: Browser, id: string): Promise<void> {
  const row = (await storedRows(browser.factory)).find(({ value }) => String(value['key']).endsWith(`difficulty ${id}`));
  const kept = row?.value['value'] as { readonly iv: Uint8Array; readonly bytes: ArrayBuffer };
  await putRow(browser.factory, { store: 'meta', value: { key: row?.value['key'], value: { ...kept, bytes: kept.bytes.slice(1) } } });
}
