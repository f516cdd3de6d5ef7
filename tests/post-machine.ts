import { filingExample } from '../src/dossiers/http/filing-example.ts';
import type { Filing } from '../src/dossiers/http/shapes.ts';
import type { DeclaredPaper } from '../src/papers/rules/paper.ts';
import type { Device } from '../src/sync/web/device.ts';
import type { Machine } from '../src/sync/web/machine.ts';
import { type MemberLink, openMemberLink } from '../src/sync/web/member-link.ts';
import { openMeta } from '../src/sync/web/meta.ts';
import { openPostLink, type PostLink } from '../src/sync/web/post-link.ts';
import { openStore } from '../src/sync/web/store.adapter.ts';
import { openTalk } from '../src/sync/web/talk.adapter.ts';
import { type Browser, openBrowser } from './browser-tabs.ts';
import { photoOf } from './device-model.ts';
import { type FaultyProxy, openFaultyProxy } from './faulty-proxy.ts';
import { newDeviceId } from './filing-body.ts';

/** A machine of a post with everything the workbench has below its pages, behind a line of its own. */
export type PostMachine = {
  readonly unitCode: string;
  readonly browser: Browser;
  readonly device: Device;
  readonly line: FaultyProxy;
  readonly link: PostLink;
  readonly members: MemberLink;
  /** The status of every answer that reached the machine, of those that were made up on the way too. */
  readonly answers: number[];
  close(): Promise<void>;
};

export async function openPostMachine(on: {
  readonly unitCode: string;
  readonly upstream: () => string;
  readonly startAt: number;
  readonly locks?: 'web' | 'none';
}): Promise<PostMachine> {
  const answers: number[] = [];
  const line = await openFaultyProxy({ upstream: on.upstream, swallowed: () => browser.pass(61_000) });
  const heard: Machine['fetch'] = async (address, init) => {
    const answer = await fetch(address, init);
    answers.push(answer.status);
    return answer;
  };
  const browser = openBrowser({ origin: line.origin, fetch: heard, startAt: on.startAt, ...(on.locks === undefined ? {} : { locks: on.locks }) });
  const { device, machine } = await browser.openTab();
  const [store, talk] = [openStore(machine.indexedDB), openTalk(machine)];
  const link = openPostLink({ store, talk });
  const members = openMemberLink({ machine, meta: openMeta(store), notes: device.notes, link, talk });
  const close = async () => {
    browser.close();
    await line.close();
  };
  return { unitCode: on.unitCode, browser, device, line, link, members, answers, close };
}

export type FiledAtPost = { readonly id: string; readonly filedAt: string; readonly slipNumber: string; readonly personId: string | null; readonly papers: number };

/** A member helps somebody, who signs on the screen; a paper is photographed where there is one. Filed without a line, sealed at once. */
export async function helpAtPost(
  post: PostMachine,
  help: { readonly member: { readonly name: string; readonly personId: string | null }; readonly paperBytes: number | null },
): Promise<FiledAtPost> {
  const { device, unitCode, members, browser } = post;
  const receivingUnitCode = unitCode.split('-')[0] ?? '';
  const { id } = await device.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: receivingUnitCode, keeping: 'shared' });
  await device.answer(id, { con_ho_ten: 'Trần Mẫu An' });
  const papers = help.paperBytes === null ? [] : [await paperIn(device, id, help.paperBytes)];
  const proof = await members.proof(id);
  const helper = {
    unitCode,
    name: help.member.name,
    autonomy: 'some' as const,
    ...(help.member.personId === null ? {} : { memberId: help.member.personId }),
    ...(proof === null ? {} : { proof }),
  };
  const now = browser.now();
  const day = (days: number) => new Date(now + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  const mandate = { id: newDeviceId(), scope: 'thisDossier', until: day(30), agreedBy: 'signature', agreedAt: new Date(now).toISOString(), signature: 'M10 10l20 20' } as const;
  const filing: Filing = { ...filingExample, receivingUnitCode, papers, helper, mandate };
  const { filedAt, slipNumber } = await device.file(id, filing);
  if (slipNumber === null) throw new Error('No number of a slip is left');
  return { id, filedAt, slipNumber, personId: help.member.personId, papers: papers.length };
}

async function paperIn(device: Device, id: string, lengthBytes: number): Promise<DeclaredPaper> {
  const taken = await device.takePaper(id, { name: 'giấy chứng sinh.jpg', bytes: photoOf(lengthBytes), requiredPaper: null });
  if (!taken.ok) throw new Error(taken.refusal.kind);
  return taken.value;
}
