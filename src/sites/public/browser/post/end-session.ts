import type { Refusal } from '../../../../basics/rules/outcome.ts';
import type { Device } from '../../../../sync/web/device.ts';
import type { Desk } from './desk.ts';

const difficultiesWait: Refusal = {
  kind: 'difficultiesWait',
  why: { vi: 'Còn khó khăn đã nêu mà chưa gửi được về phường.', en: 'A difficulty raised here has not reached the ward yet.' },
  next: { vi: 'Chờ có mạng rồi gửi, hoặc bỏ nó ở trang Khó khăn của điểm.', en: 'Wait for a line, or take it back on the page of difficulties.' },
  source: 'Bản cam kết, mục 5',
};

const walkInsWait: Refusal = {
  kind: 'walkInsWait',
  why: { vi: 'Còn lượt đến không hẹn mà chưa gửi được về phường.', en: 'Somebody who came without an appointment is not with the ward yet.' },
  next: { vi: 'Chờ có mạng rồi gửi, hoặc bỏ ở trang Có người đến không hẹn.', en: 'Wait for a line, or take it back on the page of who came.' },
  source: 'Bản cam kết, mục 5',
};

/** The key of the open vault is destroyed and its rows go; null when it is done. The next page is another document. */
export function endSession(desk: Desk, device: Device): Promise<Refusal | null> {
  return desk.ending(async () => {
    // What the ward has not heard yet would go with the vault.
    if ((await desk.difficulties.waitingIds()).length > 0) return difficultiesWait;
    if ((await desk.walkIns.waitingIds()).length > 0) return walkInsWait;
    const ended = await device.end();
    if (!ended.ok) return ended.refusal;
    // The server clears what the browser has kept of pages; without a line the machine draws the same words.
    desk.leave('/ho-tro/xong');
    return null;
  });
}
