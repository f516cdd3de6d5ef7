import type { Problem } from '../../basics/http/problem.ts';

/** The id is taken by other content. `keptAs`: under which this one is kept for the office to look at; null when it keeps too many already. */
export function otherContent({ code, keptAs }: { readonly code: string; readonly keptAs: string | null }): Problem {
  return {
    status: 409,
    code: 'otherContent',
    title: { vi: 'Mã này đã dùng cho một hồ sơ khác nội dung', en: 'This id was filed with other content' },
    detail: {
      vi: `Hồ sơ ${code} đã được nhận với nội dung khác. Không có gì bị ghi đè.${keptAs === null ? '' : ' Bản vừa gửi cũng được giữ lại, chờ cán bộ xem.'}`,
      en: `Dossier ${code} was received with other content. Nothing was overwritten.${keptAs === null ? '' : ' What was just sent is kept too, for an officer to look at.'}`,
    },
    next: {
      vi:
        keptAs === null
          ? 'Cơ quan đã giữ nhiều bản khác của mã này nên không giữ thêm; bản của bạn còn ở máy. Gọi bộ phận một cửa, hoặc nộp thành hồ sơ mới.'
          : 'Cán bộ sẽ đặt hai bản cạnh nhau và quyết định; bạn được báo tin. Mở hồ sơ đã nộp để xem; muốn thêm nội dung thì bổ sung hoặc nộp hồ sơ mới.',
      en:
        keptAs === null
          ? 'The office keeps several others of this id and takes no more; yours is still on your device. Call the one-stop desk, or file a new dossier.'
          : 'An officer will lay both side by side and decide; you will be told. Open the dossier that was filed; to add something, supplement it or file a new one.',
    },
    source: 'Bản cam kết, mục 4',
    facts: { code, keptAs },
  };
}
