import type { Text } from '../../../basics/rules/outcome.ts';

/** Questions people ask, and where somebody answers them. */
export const helpWords = {
  title: { vi: 'Trợ giúp', en: 'Help' },
  lead: { vi: 'Không ai phải tự mò một mình. Gọi, nhắn, hoặc đến gặp: sẽ có người làm cùng.', en: 'Nobody has to find out alone. Call or come by: somebody will do it with you.' },
  where: { vi: 'Bộ phận một cửa', en: 'One-stop desks' },
  whereNone: { vi: 'Danh sách chưa có.', en: 'The list is not set up yet.' },
  hours: { vi: 'Giờ làm việc', en: 'Opening hours' },
  often: { vi: 'Hay được hỏi', en: 'Often asked' },
  forPosts: { vi: 'Bạn là người của điểm hỗ trợ khu phố?', en: 'Are you a member of a neighbourhood support post?' },
  forMembers: { vi: 'Thành viên Tổ tư vấn:', en: 'For members of advisory teams:' },
  forMembersLink: { vi: 'bài học ngắn, mỗi bài vài phút', en: 'micro-lessons of a few minutes' },
  forPostsLink: { vi: 'Mở bàn làm việc của điểm', en: 'Open the desk of the post' },
} as const;

export const weekdayNames = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

export const helpQuestions: readonly { readonly ask: Text; readonly answer: Text }[] = [
  {
    ask: { vi: 'Không có máy tính, không rành điện thoại thì làm sao?', en: 'I have no computer and am not good with phones.' },
    answer: {
      vi: 'Đến Tổ tư vấn của khu phố hoặc bộ phận một cửa của phường. Có người ngồi cạnh làm giúp; hồ sơ vẫn đứng tên của bạn, biên nhận đưa tận tay.',
      en: 'Visit the advisory team of your neighbourhood or the one-stop desk. Somebody sits beside you; the dossier stays yours and you get the receipt in your hand.',
    },
  },
  {
    ask: { vi: 'Đang khai mà mất mạng, hết pin?', en: 'The line or the battery went while I was filling in.' },
    answer: {
      vi: 'Những gì trang đã báo "Đã lưu" thì còn nguyên. Mở lại trang "Khai tiếp" trên máy đó, hoặc dùng mã khai tiếp ở máy khác.',
      en: 'Everything the page said was saved is there. Open "Continue" on that machine, or use a continue code on another.',
    },
  },
  {
    ask: { vi: 'Bấm nộp rồi mà không thấy gì?', en: 'I pressed submit and saw nothing.' },
    answer: {
      vi: 'Cứ tải lại trang hoặc bấm lại. Bấm mấy lần cũng chỉ thành một hồ sơ, và biên nhận sẽ hiện ra.',
      en: 'Reload or press again. However often you press it becomes one dossier, and the receipt will appear.',
    },
  },
  {
    ask: { vi: 'Không có máy quét thì gửi giấy tờ thế nào?', en: 'How do I send papers without a scanner?' },
    answer: { vi: 'Chụp bằng điện thoại là được: nơi sáng, thấy đủ bốn góc, chữ đọc rõ.', en: 'A phone photo is enough: good light, all four corners, readable.' },
  },
  {
    ask: { vi: 'Có người gọi xin mã xác nhận?', en: 'Somebody calls and asks for the code.' },
    answer: {
      vi: 'Đừng cho. Cán bộ và Tổ tư vấn không bao giờ hỏi mã xác nhận, mật khẩu hay thẻ ngân hàng.',
      en: 'Do not give it. Officers and advisers never ask for codes, passwords or bank cards.',
    },
  },
  {
    ask: { vi: 'Mất biên nhận, quên mã hồ sơ?', en: 'I lost the receipt and forgot the code.' },
    answer: { vi: 'Mang giấy tờ tùy thân đến bộ phận một cửa nơi đã nộp, cán bộ tìm lại.', en: 'Bring your identity card to the desk where you filed; they will find it.' },
  },
];
