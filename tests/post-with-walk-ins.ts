import { openMemberLink } from '../src/sync/web/member-link.ts';
import { openMeta } from '../src/sync/web/meta.ts';
import { openPostLink } from '../src/sync/web/post-link.ts';
import { openStore } from '../src/sync/web/store.adapter.ts';
import { openTalk } from '../src/sync/web/talk.adapter.ts';
import { openPostWalkIns } from '../src/teams/web/post-walk-ins.ts';
import { openBrowser, type Tab } from './browser-tabs.ts';
import { newDeviceId } from './filing-body.ts';
import { problemOfOffice } from './problem-of-office.ts';

type Sent = { readonly path: string; readonly id: string; readonly token: string };

/** The office as it answers: once under an id, the same again. A test may take its place, or take away the line. */
export async function postWithWalkIns({ confirmed = 'yes' }: { readonly confirmed?: 'yes' | 'no' } = {}) {
  const office = new Map<string, object>();
  const line = { sent: [] as Sent[], answer: taking };
  const browser = openBrowser({
    origin: '',
    fetch: async (address, init) => {
      if (init.method !== 'POST') return problemOfOffice(404);
      const body = JSON.parse(String(init.body)) as { readonly id: string };
      line.sent.push({ path: address, id: body.id, token: new Headers(init.headers).get('x-member-token') ?? '' });
      return line.answer(body);
    },
  });
  async function taking(body: { readonly id: string }): Promise<Response> {
    const status = office.has(body.id) ? 200 : 201;
    office.set(body.id, body);
    return Response.json(
      { id: body.id, rows: [], walkIns: [...office.values()].map((one) => ({ ...one, procedureName: '', notedBy: 'Phạm Thị Mẫu Chiều', isOwn: 'yes' })) },
      { status },
    );
  }
  const inTab = ({ device, machine }: Tab) => {
    const [store, talk] = [openStore(machine.indexedDB), openTalk(machine)];
    const members = openMemberLink({ machine, meta: openMeta(store), notes: device.notes, link: openPostLink({ store, talk }), talk });
    return { device, members, walkIns: openPostWalkIns({ machine, notes: device.notes, members }) };
  };
  const tab = inTab(await browser.openTab());
  await tab.device.vault.create('bap-nuong-42', { personId: newDeviceId(), name: 'Phạm Thị Mẫu Chiều' });
  const confirm = () => tab.device.notes.write('member', { personId: newDeviceId(), memberToken: 'x'.repeat(43), memberKey: 'k'.repeat(43) });
  if (confirmed === 'yes') await confirm();
  const note = async (fullName: string | null = null) => {
    const id = newDeviceId();
    await tab.walkIns.note({ id, outcome: 'helped', procedureCode: null, fullName });
    return id;
  };
  return { ...tab, browser, confirm, line, note, office, openTab: async () => inTab(await browser.openTab()), taking };
}
