import type { Problem } from '../../basics/http/problem.ts';

/** What may go wrong between a device of a post and the office. An unknown device and a wrong token are answered alike. */

export const deviceUnknown: Problem = {
  status: 401,
  code: 'deviceUnknown',
  title: { vi: 'Không nhận ra máy này', en: 'This device is not known' },
  detail: { vi: 'Mã máy hoặc khóa của máy không đúng.', en: 'The id or the token of the device is wrong.' },
  next: {
    vi: 'Ghép lại máy bằng mã một lần do phường cấp. Những gì đang chờ gửi vẫn còn trên máy.',
    en: 'Join the device again with a one-time code of the ward. What waits to be sent stays on it.',
  },
};

export const deviceRetired: Problem = {
  status: 403,
  code: 'deviceRetired',
  title: { vi: 'Máy này đã thôi dùng', en: 'This device was retired' },
  detail: { vi: 'Phường đã cho máy này thôi làm máy của điểm hỗ trợ; số phiếu mượn đã thu lại.', en: 'The ward has taken this device out of use; its numbers have come back.' },
  next: {
    vi: 'Gửi hoặc xuất ra USB những gì còn chờ trên máy: hồ sơ vẫn được nhận bình thường. Muốn dùng tiếp thì ghép lại bằng mã mới.',
    en: 'Send what waits on it, or export it to a USB key: dossiers are taken as always. To go on, join it with a new code.',
  },
};

export const wrongDeviceCode: Problem = {
  status: 404,
  code: 'wrongDeviceCode',
  title: { vi: 'Mã ghép máy không đúng', en: 'Wrong code' },
  detail: { vi: 'Mã này không ghép được máy nào: sai, đã dùng rồi, hoặc đã quá 24 giờ.', en: 'This code lets no device in: it is wrong, used, or older than 24 hours.' },
  next: { vi: 'Xem lại từng chữ, hoặc xin phường mã mới (trang Điểm hỗ trợ).', en: 'Check each letter, or ask the ward for a new one (page "Support posts").' },
};

export const noSlipPrefix: Problem = {
  status: 422,
  code: 'noSlipPrefix',
  title: { vi: 'Điểm này chưa phát phiếu có số được', en: 'This post cannot give out numbered slips' },
  detail: { vi: 'Mã đơn vị của điểm không viết được thành số phiếu.', en: 'The unit code of the post cannot be written on a slip.' },
  next: { vi: 'Báo quản trị danh mục sửa mã đơn vị. Hồ sơ vẫn gửi bình thường.', en: 'Ask the catalogue administrator to mend the code. Filing goes on as always.' },
};

export const tooManyBlocks: Problem = {
  status: 409,
  code: 'tooManyBlocks',
  title: { vi: 'Máy đang giữ nhiều dải số', en: 'The device holds many blocks' },
  detail: { vi: 'Máy này đang giữ nhiều dải số phiếu chưa trả.', en: 'This device holds many blocks that it has not returned.' },
  next: { vi: 'Dùng hoặc trả các dải đang giữ rồi mượn tiếp.', en: 'Use up or return them, then borrow again.' },
};

export const numbersUsedUp: Problem = {
  status: 409,
  code: 'numbersUsedUp',
  title: { vi: 'Điểm đã hết số phiếu', en: 'The post has no numbers left' },
  detail: { vi: 'Sáu chữ số của điểm này đã dùng hết.', en: 'The six digits of this post are used up.' },
  next: { vi: 'Báo quản trị kỹ thuật. Hồ sơ vẫn gửi bình thường, không có phiếu số.', en: 'Tell the technical operator. Filing goes on as always, without a number.' },
};

export const noSuchBlock: Problem = {
  status: 404,
  code: 'noSuchBlock',
  title: { vi: 'Không có dải số này', en: 'There is no such block' },
  detail: { vi: 'Máy này không mượn dải số ấy.', en: 'This device was lent no such block.' },
  next: { vi: 'Hỏi lại danh sách dải số của máy (GET …/blocks).', en: 'Ask for the blocks of the device (GET …/blocks).' },
};

export const idsDiffer: Problem = {
  status: 422,
  code: 'idsDiffer',
  title: { vi: 'Bảng đối chiếu không khớp với chính nó', en: 'The report contradicts itself' },
  detail: { vi: 'Số lượng hoặc mã băm không phải của danh sách mã gửi kèm.', en: 'Count or digest are not those of the ids that came with them.' },
  next: { vi: 'Tính lại: mã băm SHA-256 của các mã đã xếp thứ tự, mỗi mã một dòng.', en: 'Compute again: SHA-256 of the sorted ids, one a line.' },
};

export const notAPost: Problem = {
  status: 422,
  code: 'notAPost',
  title: { vi: 'Không phải điểm hỗ trợ của đơn vị này', en: 'No post of this office' },
  detail: { vi: 'Đơn vị được chọn không phải khu phố của phường này.', en: 'The unit is no neighbourhood of this ward.' },
  next: { vi: 'Chọn một khu phố trong danh sách.', en: 'Choose one of the list.' },
};
