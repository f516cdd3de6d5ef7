import { instantFromMillis, plainDateOf } from '../../../../basics/rules/time.ts';
import { slipsFew, slipsLeft } from '../../../../sync/rules/slip-stock.ts';
import type { Device } from '../../../../sync/web/device.ts';
import type { Machine } from '../../../../sync/web/machine.ts';
import type { MemberLink } from '../../../../sync/web/member-link.ts';
import type { PostLink } from '../../../../sync/web/post-link.ts';
import type { Sent } from '../../../../sync/web/waiting-notes.ts';

const pauseMillis = 1500;
const againMillis = 60_000;
const regularMillis = 15 * 60_000;

/** Quietly, with a line: numbers borrowed before they run out, the list of members, and each day told to the ward when it has changed. Also while the machine is locked. */
export function lookAfterPost(on: {
  readonly machine: Machine;
  readonly device: Device;
  readonly link: PostLink;
  readonly members: MemberLink;
  /** What members said here and the office is to have. */
  readonly waiting: readonly { send(): Promise<Sent> }[];
  readonly changed: () => void;
}): void {
  const { machine, device, link, members, waiting } = on;
  let stopTimer = () => undefined as void;
  let isBusy = false;
  let isWanted = false;

  function later(millis: number): void {
    stopTimer();
    stopTimer = machine.after(millis, () => void look());
  }

  async function look(): Promise<void> {
    if (isBusy) {
      isWanted = true;
      return;
    }
    isBusy = true;
    const went = await (machine.locks === null ? work() : machine.locks.request('dong-hanh-post', { ifAvailable: true }, (lock) => (lock === null ? 'nothingNew' : work()))).catch(
      () => 'failed' as const,
    );
    isBusy = false;
    if (went === 'told') on.changed();
    later(isWanted ? pauseMillis : went === 'failed' ? againMillis : regularMillis);
    isWanted = false;
  }

  async function work(): Promise<'told' | 'nothingNew' | 'failed'> {
    await members.refreshRosterWhenOld();
    const hasFew = slipsLeft(await link.slips()) < slipsFew;
    const borrowed = hasFew ? (await link.borrow()).ok : false;
    const told = await link.tellDays(await device.listOutbox(), plainDateOf(instantFromMillis(machine.now())));
    const went = new Set<Sent>([told]);
    for (const one of waiting) went.add(await one.send());
    if (went.has('failed')) return 'failed';
    return borrowed || went.has('told') ? 'told' : 'nothingNew';
  }

  device.subscribe(() => later(pauseMillis));
  machine.onLineBack?.(() => later(pauseMillis));
  later(pauseMillis);
}
