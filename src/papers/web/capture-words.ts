import type { Text } from '../../basics/rules/outcome.ts';
import type { PageFault } from '../rules/legible.ts';

/** Words of taking pictures of papers. They travel with the screen: no more here than it says. */
export const captureWords = {
  title: (paper: string): Text => ({ vi: `Chụp giấy tờ: ${paper}`, en: `Take pictures: ${paper}` }),
  lead: {
    vi: 'Đặt giấy phẳng trên mặt bàn sẫm màu, đủ sáng, thấy đủ bốn góc. Ảnh được cắt, làm thẳng và thu nhỏ ngay trên máy này; nơi chụp và giờ chụp trong ảnh được bỏ đi.',
    en: 'Lay the paper flat on a dark table, with good light and all four corners in sight. The photo is cropped, straightened and made smaller on this device; where and when it was taken is left out.',
  },
  back: { vi: 'Quay lại danh sách giấy tờ', en: 'Back to the list of papers' },
  leaving: (count: number): Text => ({
    vi: `${count} trang đã chụp chưa được gửi. Quay lại thì các trang này mất.`,
    en: `${count} ${count === 1 ? 'page was' : 'pages were'} taken and not sent. Going back loses them.`,
  }),
  stay: { vi: 'Ở lại', en: 'Stay' },
  leave: { vi: 'Bỏ các trang và quay lại', en: 'Drop them and go back' },
  take: { vi: 'Chụp ảnh', en: 'Take a photo' },
  takeMore: { vi: 'Chụp thêm trang', en: 'Take another page' },
  choose: { vi: 'Chọn ảnh có sẵn', en: 'Choose photos' },
  opening: (name: string): Text => ({ vi: `Đang mở ${name}…`, en: `Opening ${name}…` }),
  working: { vi: 'Đang làm thẳng trang…', en: 'Straightening the page…' },
  cannotOpen: (name: string): Text => ({
    vi: `Máy này không mở được ${name}. Chụp lại bằng nút «Chụp ảnh», hoặc chọn ảnh JPEG.`,
    en: `This device cannot open ${name}. Take the photo again, or choose a JPEG.`,
  }),
  cornersTitle: { vi: 'Kéo bốn góc cho khớp tờ giấy', en: 'Set the four corners on the paper' },
  cornersFound: { vi: 'Máy đã tìm được bốn góc. Xem lại, kéo chấm tròn nếu chưa khớp.', en: 'The corners were found. Move the dots where they do not fit.' },
  cornersCutOff: {
    vi: 'Tờ giấy có vẻ bị cắt ở mép ảnh. Nên chụp lại cho đủ bốn góc.',
    en: 'The paper seems to go on beyond the edge of the photo. Better take it again with all four corners.',
  },
  cornersWhole: { vi: 'Chưa tìm được mép giấy. Kéo bốn chấm tròn vào bốn góc tờ giấy.', en: 'The edges were not found. Move the four dots to the corners of the paper.' },
  cornersKeys: {
    vi: 'Dùng bàn phím: chọn một góc rồi bấm phím mũi tên; giữ Shift để đi xa hơn.',
    en: 'By keyboard: choose a corner and press the arrow keys; hold Shift to go farther.',
  },
  corner: (input: { readonly which: 0 | 1 | 2 | 3; readonly across: number; readonly down: number }): Text => ({
    vi: `${corners[input.which].vi}: ${input.across}% từ trái, ${input.down}% từ trên`,
    en: `${corners[input.which].en}: ${input.across}% from the left, ${input.down}% from the top`,
  }),
  cornersCrossed: { vi: 'Bốn góc đang chéo nhau. Kéo lại cho thành hình tờ giấy.', en: 'The corners cross each other. Move them to the shape of the paper.' },
  photoOf: { vi: 'Ảnh vừa chụp', en: 'The photo' },
  turn: { vi: 'Xoay ảnh', en: 'Turn the photo' },
  whole: { vi: 'Lấy cả ảnh', en: 'Take the whole photo' },
  cornersDone: { vi: 'Làm thẳng và giữ trang này', en: 'Straighten and keep this page' },
  again: { vi: 'Chụp lại', en: 'Take it again' },
  dropPhoto: { vi: 'Bỏ ảnh này', en: 'Drop this photo' },
  judgedTitle: { vi: 'Xem lại trang này', en: 'Look at this page' },
  judgedLead: { vi: 'Cán bộ có thể không đọc được và phải hỏi lại:', en: 'The officer may not be able to read it and would have to ask again:' },
  takeAnyway: { vi: 'Vẫn dùng trang này', en: 'Use it all the same' },
  pages: (count: number): Text => ({
    vi: count === 0 ? 'Chưa có trang nào' : `Đã có ${count} trang`,
    en: count === 0 ? 'No page yet' : `${count} ${count === 1 ? 'page' : 'pages'}`,
  }),
  page: (at: number): Text => ({ vi: `Trang ${at}`, en: `Page ${at}` }),
  up: (at: number): Text => ({ vi: `Đưa trang ${at} lên trước`, en: `Move page ${at} up` }),
  down: (at: number): Text => ({ vi: `Đưa trang ${at} ra sau`, en: `Move page ${at} down` }),
  drop: (at: number): Text => ({ vi: `Bỏ trang ${at}`, en: `Remove page ${at}` }),
  moved: (at: number): Text => ({ vi: `Trang này nay là trang ${at}.`, en: `This page is now page ${at}.` }),
  dropped: { vi: 'Đã bỏ một trang.', en: 'A page was removed.' },
  joinOne: { vi: 'Dùng ảnh này', en: 'Use this picture' },
  joinAll: (count: number): Text => ({ vi: `Ghép ${count} trang thành một tệp PDF và gửi`, en: `Join ${count} pages into one PDF and send it` }),
  sizeOf: (said: string): Text => ({ vi: `Cả tệp khoảng ${said}.`, en: `The file has about ${said}.` }),
  notJoined: { vi: 'Chưa ghép được các trang. Bỏ trang hỏng rồi thử lại.', en: 'The pages could not be joined. Remove the broken page and try again.' },
} as const;

const corners = [
  { vi: 'Góc trên bên trái', en: 'Top left corner' },
  { vi: 'Góc trên bên phải', en: 'Top right corner' },
  { vi: 'Góc dưới bên phải', en: 'Bottom right corner' },
  { vi: 'Góc dưới bên trái', en: 'Bottom left corner' },
] as const;

export const faultWords = {
  blank: { vi: 'Trang trắng, không thấy chữ. Có chụp nhầm mặt sau không?', en: 'The page is blank. Is it the back side?' },
  blurred: {
    vi: 'Ảnh mờ, khó đọc. Giữ chắc máy, chạm vào tờ giấy trên màn hình để lấy nét rồi chụp lại.',
    en: 'The picture is blurred. Hold the phone still, tap the paper to focus and take it again.',
  },
  tooDark: { vi: 'Ảnh tối quá. Chụp lại ở chỗ sáng hơn.', en: 'The picture is too dark. Take it again with more light.' },
  cutOff: { vi: 'Tờ giấy bị cắt ở mép ảnh. Chụp lại cho thấy đủ bốn góc.', en: 'The paper is cut off at the edge. Take it again with all four corners.' },
  tooSmall: { vi: 'Ảnh nhỏ quá, phóng lên sẽ không đọc được. Chụp gần hơn.', en: 'The picture is too small to be read. Go nearer.' },
} as const satisfies Record<PageFault, Text>;
