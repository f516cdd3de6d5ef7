import type { Refusal, Text } from '../../basics/rules/outcome.ts';

const decree = 'Nghị định 30/2020/NĐ-CP về công tác văn thư';
const house = 'Quy tắc của hệ thống (docs/decisions/0019-reports.md)';

function refusal(kind: string, source: string, why: Text, next: Text): Refusal {
  return { kind, source, why, next };
}

export const notYourAct = (who: Text) =>
  refusal('notYourAct', decree, { vi: `Việc này của ${who.vi}.`, en: `This is for ${who.en}.` }, { vi: 'Đề nghị người đó làm.', en: 'Ask them to do it.' });

export const reasonMissing = refusal(
  'reasonMissing',
  house,
  { vi: 'Chưa ghi lý do.', en: 'No reason was given.' },
  { vi: 'Ghi một, hai câu: cần sửa gì, vì sao; rồi gửi lại.', en: 'Write a sentence or two, what to mend and why, and send again.' },
);

export const notNow = (state: Text) =>
  refusal(
    'notNow',
    house,
    { vi: `Báo cáo đang ở bước “${state.vi}”, chưa làm được việc này.`, en: `The report is “${state.en}”; this cannot be done now.` },
    {
      vi: 'Tải lại trang để xem báo cáo đang ở đâu.',
      en: 'Reload to see where it is.',
    },
  );

export const partsMissing = (parts: readonly string[]): Refusal => ({
  ...refusal(
    'partsMissing',
    house,
    { vi: `Còn phần chưa viết: ${parts.join('; ')}.`, en: `Parts are not written yet: ${parts.join('; ')}.` },
    { vi: 'Viết các phần trong ngoặc vuông, hoặc xóa đi, rồi trình lại.', en: 'Write the parts in square brackets or delete them, then submit again.' },
  ),
  facts: { parts },
});

export const issueIncomplete = refusal(
  'numberMissing',
  decree,
  { vi: 'Thiếu ngày ban hành hoặc người ký, hoặc ngày ban hành ở tương lai.', en: 'The day or the signer is missing, or the day lies ahead.' },
  { vi: 'Ghi ngày như trên bản ký, không sau hôm nay, và họ tên người ký.', en: 'Give the day as on the signed paper, not after today, and the name of the signer.' },
);

export const numberTaken = (number: number, year: number) =>
  refusal(
    'numberTaken',
    decree,
    { vi: `Số ${number} của năm ${year} đã cấp cho báo cáo khác.`, en: `Number ${number} of ${year} has been given to another report.` },
    { vi: 'Để trống để lấy số tiếp theo, hoặc ghi số khác.', en: 'Leave it empty for the next number, or give another.' },
  );

export const overtaken = (by: string, version: number): Refusal => ({
  ...refusal(
    'overtaken',
    house,
    { vi: `${by} đã lưu bản ${version} trong lúc bạn viết. Chưa có gì bị ghi đè.`, en: `${by} saved version ${version} while you were writing. Nothing was overwritten.` },
    { vi: 'Mở bản mới để xem; phần bạn viết vẫn còn trên màn hình.', en: 'Open the new version; what you wrote is still on the screen.' },
  ),
  facts: { version, by },
});

export const letterNotKept = (letter: string) =>
  refusal(
    'letterNotKept',
    house,
    {
      vi: `Văn bản có ký tự “${letter}” mà phông chữ của bản lưu (PDF/A) không có, nên bản đã ban hành sẽ không lập được thành tệp.`,
      en: `The text holds “${letter}”, which the font of the kept file (PDF/A) does not have; once issued, its file could never be made.`,
    },
    { vi: 'Trả về bản thảo (có ghi lý do), thay ký tự đó, rồi trình và duyệt lại.', en: 'Return it to draft with a reason, replace the letter, then submit and approve again.' },
  );

export const notEditable = refusal(
  'notEditable',
  house,
  { vi: 'Báo cáo đã trình nên không sửa được.', en: 'The report was submitted and cannot be edited.' },
  { vi: 'Trả về bản thảo (có ghi lý do) rồi sửa.', en: 'Return it to draft, with a reason, then edit.' },
);

export const strangeFigures = refusal(
  'strangeFigures',
  house,
  { vi: 'Văn bản có con số mà báo cáo này không lấy từ hệ thống.', en: 'The text holds a figure that this report never took.' },
  { vi: 'Xóa con số đó, hoặc tải lại trang rồi sửa lại.', en: 'Delete that figure, or reload and edit again.' },
);

export const strangeTable = (caption: string) =>
  refusal(
    'strangeTable',
    house,
    {
      vi: `Bảng “${caption}” không còn khớp bảng hệ thống đã viết: ô số liệu, dòng số liệu và tên cột không sửa, không bỏ được.`,
      en: `The table “${caption}” no longer fits the one that was written from the records: its figures, the rows that hold them and its heads stay.`,
    },
    {
      vi: 'Tải lại trang, rồi chỉ sửa ô chữ, thêm hoặc bỏ dòng tự ghi, hoặc ghi chú dưới bảng.',
      en: 'Reload, then edit cells of text, add or remove rows of your own, or remark below the table.',
    },
  );

export const standingOvertaken = (by: string) =>
  refusal(
    'overtaken',
    house,
    {
      vi: `${by === '' ? 'Có người' : by} đã lưu bản khác trong lúc bạn sửa. Chưa có gì bị ghi đè.`,
      en: `${by === '' ? 'Somebody' : by} saved another version meanwhile. Nothing was overwritten.`,
    },
    { vi: 'Chép phần bạn vừa viết, tải lại trang, rồi sửa tiếp trên bản mới.', en: 'Copy what you wrote, reload, and go on from the new version.' },
  );

export const dayIsPast = refusal(
  'dateIsPast',
  house,
  { vi: 'Ngày áp dụng đã qua.', en: 'The day of effect is past.' },
  { vi: 'Chọn hôm nay hoặc một ngày sau.', en: 'Choose today or a later day.' },
);

export const unknownPlaces = (places: readonly string[]): Refusal => ({
  ...refusal(
    'unknownPlaces',
    house,
    {
      vi: `Hệ thống không có số liệu mang tên: ${places.map((one) => `{${one}}`).join(', ')}.`,
      en: `There are no figures by these names: ${places.map((one) => `{${one}}`).join(', ')}.`,
    },
    { vi: 'Chọn tên trong danh sách số liệu ở dưới ô, hoặc bỏ dấu ngoặc nhọn.', en: 'Choose a name from the list below the fields, or leave the braces out.' },
  ),
  facts: { places },
});

export const groupsWrong = refusal(
  'groupsWrong',
  house,
  { vi: 'Mỗi nhóm cần một tên riêng và ít nhất một đơn vị.', en: 'Each group needs a name of its own and at least one office.' },
  { vi: 'Đặt lại tên hoặc chọn đơn vị cho nhóm, rồi lưu lại.', en: 'Mend the name or choose offices, then save again.' },
);

export const noRecipients = refusal(
  'nothingAskedFor',
  house,
  { vi: 'Chưa chọn nơi nhận.', en: 'Nobody was chosen to receive it.' },
  { vi: 'Chọn ít nhất một đơn vị rồi gửi.', en: 'Choose at least one office and send.' },
);
