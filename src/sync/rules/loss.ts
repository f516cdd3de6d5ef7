import type { Text } from '../../basics/rules/outcome.ts';
import { addMillis, type Instant } from '../../basics/rules/time.ts';

/** How it is known that something was sent. `word`: somebody says so, without paper; worth looking for, and no proof. */
export type LossProof = 'receipt' | 'slip' | 'reconciliation' | 'word';

export const lossProofs: readonly LossProof[] = ['receipt', 'slip', 'reconciliation', 'word'];

/** How a suspicion ended. */
export type LossFinding = 'foundHere' | 'foundElsewhere' | 'neverSent' | 'lost';

export const lossFindings: readonly LossFinding[] = ['foundHere', 'foundElsewhere', 'neverSent', 'lost'];

/** After this long a proven submission that the office cannot show is lost. */
export const lostAfterDays = 30;

/** A slip given out at a post whose dossier has not come: the post may be waiting for its line. After this long somebody looks. */
const slipSuspectAfterDays = 7;

const millisPerDay = 86_400_000;

/**
 * The one definition of a lost submission; the public page and the counter say and count just this. Source: bản cam kết, mục 20.
 */
export const lossDefinition: Text = {
  vi: `Một hồ sơ bị coi là thất lạc khi có bằng chứng là đã gửi (biên nhận có chữ ký, số phiếu hẹn đã phát ra từ dải số mượn của một điểm hỗ trợ, hoặc đối chiếu hằng ngày của một máy nêu mã đã gửi) mà trong ${lostAfterDays} ngày kể từ khi có bằng chứng ấy cơ quan không tìm ra; hoặc khi cơ quan tự kết luận là đã làm mất. Đã đếm thì không xóa khỏi số đếm, trừ khi tìm ra hồ sơ.`,
  en: `A submission counts as lost when there is proof that it was sent (a signed receipt, the number of a slip that a post has given out from a lent block, or a device's daily reconciliation that names an id) and the office cannot show it within ${lostAfterDays} days of that proof; or when the office itself finds that it was lost. What was counted stays counted unless the dossier is found.`,
};

export type LossStanding = 'open' | 'lost' | 'closed';

/** Where a suspicion stands now. Proof decides: somebody's word alone never makes a loss by the passing of time. */
export function lossStanding(suspicion: { readonly proof: LossProof; readonly notedAt: Instant; readonly found: LossFinding | null; readonly now: Instant }): LossStanding {
  const { proof, notedAt, found, now } = suspicion;
  if (found === 'lost') return 'lost';
  if (found !== null) return 'closed';
  return proof !== 'word' && now > addMillis(notedAt, lostAfterDays * millisPerDay) ? 'lost' : 'open';
}

/** Before this moment a slip must have been given out for somebody to look for its dossier. */
export function slipSuspectBefore(now: Instant): Instant {
  return addMillis(now, -slipSuspectAfterDays * millisPerDay);
}
