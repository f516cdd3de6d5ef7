import type { Refusal } from '../../../../basics/rules/outcome.ts';
import type { Device } from '../../../../sync/web/device.ts';
import type { Desk } from './desk.ts';

/** The key of the open vault is destroyed and its rows go; null when it is done. The next page is another document. */
export function endSession(desk: Desk, device: Device): Promise<Refusal | null> {
  return desk.ending(async () => {
    const ended = await device.end();
    if (!ended.ok) return ended.refusal;
    // The server clears what the browser has kept of pages; without a line the machine draws the same words.
    desk.leave('/ho-tro/xong');
    return null;
  });
}
