import type { Refusal } from '../../../../basics/rules/outcome.ts';
import type { Device } from '../../../../sync/web/device.ts';
import type { Desk } from './desk.ts';

/** The key of the session is destroyed and its rows go; null when it is done. The next page is another document. */
export function endSession(desk: Desk, device: Device): Promise<Refusal | null> {
  return desk.ending(async () => {
    const ended = await device.end();
    if (!ended.ok) return ended.refusal;
    await desk.link.forgetMember();
    // The server clears what the browser has kept of pages; without a line the machine draws the same words.
    desk.leave('/ho-tro/xong');
    return null;
  });
}

/** Drafts of a session whose PIN is lost: nobody can read them any more, and the next one needs the machine. */
export async function throwAllAway(desk: Desk, device: Device): Promise<void> {
  for (const id of await desk.link.unfinished()) await device.throwAway(id);
}
