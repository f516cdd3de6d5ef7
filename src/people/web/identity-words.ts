import type { Text } from '../../basics/rules/outcome.ts';

/** Words of filling a form from an identity card. They travel with the screen. */
export const identityWords = {
  title: { vi: 'Quét mã QR trên thẻ căn cước', en: 'Scan the QR code of the identity card' },
  lead: {
    vi: 'Mã được đọc ngay trên máy này, không gửi đi đâu. Bạn xem lại rồi mới điền vào tờ khai.',
    en: 'The code is read on this device and sent nowhere. You look at it before anything is filled in.',
  },
  back: { vi: 'Quay lại tờ khai', en: 'Back to the form' },
  startCamera: { vi: 'Mở máy ảnh', en: 'Open the camera' },
  looking: {
    vi: 'Đưa mã QR vào giữa khung hình, giữ chắc tay. Mã nhỏ: đưa thẻ lại gần cho đến khi rõ.',
    en: 'Hold the code in the middle and keep still. The code is small: bring the card near until it is sharp.',
  },
  camera: { vi: 'Hình từ máy ảnh', en: 'Picture of the camera' },
  noCamera: {
    vi: 'Không mở được máy ảnh. Chọn ảnh chụp mã, dùng máy đọc mã, hoặc tự gõ vào tờ khai.',
    en: 'The camera could not be opened. Choose a photo of the code, use a code reader, or type into the form.',
  },
  noReader: {
    vi: 'Trình duyệt này không đọc được mã từ ảnh. Dùng máy đọc mã, hoặc tự gõ vào tờ khai.',
    en: 'This browser cannot read codes from pictures. Use a code reader, or type into the form.',
  },
  photo: { vi: 'Chọn ảnh chụp mã', en: 'Choose a photo of the code' },
  noCode: { vi: 'Không thấy mã QR trong ảnh này. Chụp gần hơn, đủ sáng, không lóa.', en: 'No code was seen in this photo. Go nearer, with light and without glare.' },
  reading: { vi: 'Đang đọc ảnh…', en: 'Reading the photo…' },
  typed: { vi: 'Có máy đọc mã cầm tay? Bấm vào ô này rồi quét thẻ', en: 'With a code reader: press into this box and scan the card' },
  confirmTitle: { vi: 'Thông tin trên thẻ có đúng không?', en: 'Is this right?' },
  confirmLead: {
    vi: 'Máy đọc được trên thẻ như sau. Chỉ khi bạn đồng ý mới điền vào tờ khai.',
    en: 'This is what the card says. It is filled into the form only if you agree.',
  },
  filled: { vi: 'Sẽ điền vào', en: 'Will be filled in' },
  agree: { vi: 'Đúng, điền vào tờ khai', en: 'Yes, fill it in' },
  disagree: { vi: 'Không đúng, quét lại', en: 'No, scan again' },
  lookAgain: { vi: 'Xem lại giúp', en: 'Please look again' },
  fullName: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  personalId: { vi: 'Số định danh', en: 'Personal identity number' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
  address: { vi: 'Nơi ở ghi trên thẻ (có thể đã cũ)', en: 'Home on the card (may be outdated)' },
} as const satisfies Record<string, Text>;
