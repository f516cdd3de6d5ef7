import type { Text } from '../../../basics/rules/outcome.ts';
import type { CheckedReceipt } from '../../../dossiers/http/check-shapes.ts';

/** Words of the page that checks a receipt. They travel with its island. */
export const checkWords = {
  title: { vi: 'Kiểm tra biên nhận', en: 'Check a receipt' },

  lead: {
    vi: 'Ai cầm biên nhận cũng kiểm tra được, không cần tài khoản. Trang này không cho biết tên hay giấy tờ của ai.',
    en: 'Whoever holds a receipt can check it, without an account. Nobody’s name or papers are shown.',
  },
  scan: {
    vi: 'Có mã QR trên biên nhận? Mở máy ảnh của điện thoại, đưa vào mã rồi chạm vào địa chỉ hiện ra.',
    en: 'Is there a QR code? Point the camera of a phone at it and open the address that appears.',
  },
  byCode: { vi: 'Không quét được? Gõ hai mã in trên biên nhận', en: 'Cannot scan it? Type the two codes on the receipt' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: { vi: 'Dòng chữ đậm ở đầu biên nhận, gồm cả dấu chấm và dấu gạch.', en: 'In bold at the top of the receipt, with its dots and dashes.' },
  checkCode: { vi: 'Mã kiểm tra', en: 'Check code' },
  checkCodeHint: { vi: '8 chữ và số, viết hoa hay thường đều được.', en: '8 letters and digits, capital or small.' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  byText: { vi: 'Có người gửi địa chỉ của biên nhận cho bạn? Dán vào đây', en: 'Did somebody send you the address of a receipt? Paste it here' },
  text: { vi: 'Địa chỉ hoặc đoạn chữ của mã QR', en: 'Address, or the text of the QR code' },
  textHint: { vi: 'Bắt đầu bằng http, hoặc bằng DH1.', en: 'It begins with http, or with DH1.' },
  codeMissing: { vi: 'Nhập mã hồ sơ ghi trên biên nhận', en: 'Enter the dossier code on the receipt' },
  checkCodeMissing: { vi: 'Nhập mã kiểm tra gồm 8 chữ và số', en: 'Enter the check code of 8 letters and digits' },
  textMissing: { vi: 'Dán địa chỉ của biên nhận vào ô này', en: 'Paste the address of the receipt here' },
  unreadable: {
    vi: 'Đoạn chữ này không phải của một biên nhận, hoặc bị cắt mất một phần. Quét lại mã QR, hoặc gõ hai mã in trên biên nhận.',
    en: 'This is not of a receipt, or a part of it was cut off. Scan the QR code again, or type the two codes.',
  },
  noMatch: {
    vi: 'Không có hồ sơ nào khớp cả hai mã. Xem lại từng chữ. Nếu vẫn không khớp, mang biên nhận đến bộ phận một cửa ghi trên đó để hỏi.',
    en: 'No dossier fits both codes. Look at every letter again. If it still does not fit, bring the receipt to the office it names.',
  },
  checking: { vi: 'Đang kiểm tra…', en: 'Checking…' },
  askAgain: { vi: 'Hỏi máy chủ lần nữa', en: 'Ask the server again' },
  officeName: { vi: 'Nơi nhận', en: 'Receiving office' },
  submittedAt: { vi: 'Nộp lúc', en: 'Submitted at' },
  completeAt: { vi: 'Nhận đủ lúc', en: 'All of it here since' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  openedAt: { vi: 'Cơ quan mở xem lúc', en: 'Opened by the office' },
  notOpened: { vi: 'Chưa mở', en: 'Not yet' },
  stage: { vi: 'Tình trạng hiện nay', en: 'Where it stands now' },
  papersOf: (papers: NonNullable<CheckedReceipt['papers']>): Text => {
    const { declared, arrived } = papers;
    if (declared === 0) return { vi: 'Không gửi kèm giấy tờ', en: 'No papers were sent' };
    if (papers.sameAsSent === 'yes')
      return { vi: `Đã nhận ${arrived} trên ${declared} giấy tờ, giống hệt bản đã gửi`, en: `${arrived} of ${declared} papers received, same as sent` };
    return { vi: `Mới nhận ${arrived} trên ${declared} giấy tờ`, en: `${arrived} of ${declared} papers received so far` };
  },
  papersSigned: (count: number): Text =>
    count === 0
      ? { vi: 'Không gửi kèm giấy tờ', en: 'No papers were sent' }
      : { vi: `Đã nhận đủ ${count} giấy tờ, giống hệt bản đã gửi`, en: `All ${count} papers received, same as sent` },
  sameCode: { vi: 'So mã này với mã in trên giấy: phải giống hệt.', en: 'Compare this code with the one on paper: they must be the same.' },
  howTitle: { vi: 'Kiểm tra thế nào?', en: 'How is it checked?' },
  how: [
    {
      vi: 'Khi đã lưu tờ khai và đủ giấy tờ, máy chủ ký biên nhận bằng khóa của cơ quan. Sửa một chữ, một giấy tờ là chữ ký không còn đúng.',
      en: 'When answers and all papers are kept, the server signs the receipt. Change one letter or one paper, and the signature no longer fits.',
    },
    {
      vi: 'Khi mở bằng mã QR, chính điện thoại của bạn kiểm tra chữ ký, không có mạng cũng được nếu đã từng mở trang này.',
      en: 'Opened by its QR code, your own phone checks the signature, also without a network once it has been here.',
    },
  ],
  keys: { vi: 'Khóa công khai của cơ quan', en: 'Public keys of the authority' },
} as const;

export type Said = { readonly kind: 'good' | 'warn' | 'bad'; readonly title: Text; readonly text: Text };

/** What each verdict of the server means, and what to do. */
export const verdictWords = {
  genuine: {
    kind: 'good',
    title: { vi: 'Biên nhận này là thật', en: 'This receipt is genuine' },
    text: { vi: 'Cơ quan đã nhận hồ sơ này và đang giữ.', en: 'The office has received this dossier and holds it.' },
  },
  forged: {
    kind: 'bad',
    title: { vi: 'Đây không phải biên nhận của cơ quan', en: 'This is not a receipt of the office' },
    text: {
      vi: 'Chữ ký không đúng: nội dung đã bị sửa, hoặc cơ quan chưa từng cấp biên nhận này. Đừng dựa vào nó; hãy hỏi bộ phận một cửa.',
      en: 'The signature is wrong: something was altered, or the office never issued it. Do not rely on it; ask the one-stop desk.',
    },
  },
  noSuchKey: {
    kind: 'bad',
    title: { vi: 'Không nhận ra chữ ký này', en: 'This signature is not known' },
    text: {
      vi: 'Biên nhận được ký bằng khóa mà cơ quan chưa từng công bố. Đừng dựa vào nó; mang đến bộ phận một cửa để hỏi.',
      en: 'It was signed with a key that this authority never published. Do not rely on it; ask the one-stop desk.',
    },
  },
  otherContent: {
    kind: 'warn',
    title: { vi: 'Chữ ký đúng, nhưng hồ sơ đang giữ khác lúc ký', en: 'The signature is right, but what is kept is not what was signed' },
    text: {
      vi: 'Cơ quan đã ký biên nhận này. Hãy giữ nó làm bằng chứng và mang đến bộ phận một cửa để được làm rõ.',
      en: 'The office did sign this. Keep it as proof and bring it to the desk, so that it is cleared up.',
    },
  },
  notHeld: {
    kind: 'warn',
    title: { vi: 'Chữ ký đúng, nhưng không thấy hồ sơ', en: 'The signature is right, but the dossier is not here' },
    text: {
      vi: 'Cơ quan đã ký biên nhận này nhưng hệ thống không còn hồ sơ. Hãy giữ nó làm bằng chứng và mang đến bộ phận một cửa ngay.',
      en: 'The office did sign this, yet the system does not have the dossier. Keep it as proof and bring it to the desk at once.',
    },
  },
} as const satisfies Record<CheckedReceipt['verdict'], Said>;

/** Known by its codes, while papers are still missing. */
export const incompleteWords: Said = {
  kind: 'warn',
  title: { vi: 'Biên nhận này là thật, nhưng còn thiếu giấy tờ', en: 'This receipt is genuine, but papers are missing' },
  text: {
    vi: 'Cơ quan đã nhận nội dung khai. Khi đủ giấy tờ, biên nhận mới có chữ ký.',
    en: 'The office has the answers. The receipt is signed when all papers are here.',
  },
};

/** What the device alone can say. */
export const aloneWords = {
  genuine: {
    kind: 'good',
    title: { vi: 'Chữ ký đúng, chưa hỏi được máy chủ', en: 'The signature is right; the server could not be asked' },
    text: {
      vi: 'Cơ quan đã ký rằng hồ sơ này đã nhận đủ. Khi có mạng, trang sẽ hỏi hồ sơ đến đâu rồi.',
      en: 'The office has signed that it has all of this dossier. With a network, this page will ask how far it is.',
    },
  },
  noSuchKey: {
    kind: 'warn',
    title: { vi: 'Chưa kiểm tra được', en: 'It cannot be checked yet' },
    text: {
      vi: 'Máy này chưa có khóa để kiểm tra chữ ký và đang không có mạng. Mở lại trang khi có mạng.',
      en: 'This machine does not have the key yet, and there is no network. Open the page again with a network.',
    },
  },
  unreadable: {
    kind: 'warn',
    title: { vi: 'Không đọc được biên nhận này', en: 'This receipt cannot be read' },
    text: checkWords.unreadable,
  },
} as const satisfies Record<string, Said>;
