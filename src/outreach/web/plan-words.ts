import type { Text } from '../../basics/rules/outcome.ts';

/** Words of a year's plan of outreach. */
export const planWords = {
  about: {
    vi: 'Năm nay tuyên truyền gì, ở đâu, bao nhiêu, ai làm, trước ngày nào. Số đã làm được cộng từ các hoạt động đã ghi, không ai gõ tay.',
    en: 'What is to be done this year, where, how much, by whom and by when. What is done is added up from the activities entered; nobody types it.',
  },
  year: { vi: 'Năm', en: 'Year' },
  counts: {
    vi: 'Hoạt động được tính vào dòng cùng hình thức, cùng đơn vị; không có dòng riêng thì tính vào dòng của cả phường. Nhiều dòng giống nhau thì tính cho dòng đến hạn trước. Hoạt động chưa ghi số lượng chưa được tính.',
    en: 'An activity counts for the line of its kind and unit, else for that of the whole office; of several alike for the one due first. Without a quantity it counts for nothing yet.',
  },
  howCounted: { vi: 'Số đã làm được tính thế nào', en: 'How it is counted' },
  enter: { vi: 'Thêm dòng kế hoạch', en: 'Add a line' },
  correct: { vi: 'Sửa', en: 'Mend' },
  none: { vi: 'Năm này chưa có kế hoạch', en: 'No plan for this year' },
  noneMore: { vi: 'Bấm “Thêm dòng kế hoạch”, hoặc mở năm trước rồi chép sang.', en: 'Press “Add a line”, or open the year before and copy it.' },
  copy: (year: number): Text => ({ vi: `Chép sang năm ${year}`, en: `Copy to ${year}` }),
  copyMore: (n: number, year: number): Text => ({
    vi: `Các dòng còn hiệu lực được chép sang năm ${year}, ngày hạn lùi đúng một năm. Dòng đã chép trước đó giữ nguyên, kể cả khi đã sửa hay đã bỏ. Năm ${year} đang có ${n} dòng.`,
    en: `The lines in force are copied to ${year}, each due a year later. What was copied before stays as it is. ${year} has ${n} lines now.`,
  }),
  copied: (n: number, year: number): Text =>
    n === 0
      ? { vi: `Không có dòng mới: năm ${year} đã có đủ.`, en: `Nothing new: ${year} has all of them.` }
      : { vi: `Đã chép ${n} dòng sang năm ${year}.`, en: `${n} lines were copied to ${year}.` },
  seeNext: (year: number): Text => ({ vi: `Xem kế hoạch năm ${year}`, en: `See the plan of ${year}` }),
  print: { vi: 'In', en: 'Print' },
  kind: { vi: 'Hình thức', en: 'Kind' },
  what: { vi: 'Nội dung', en: 'What' },
  where: { vi: 'Nơi làm', en: 'Where' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  quantity: { vi: 'Kế hoạch', en: 'Planned' },
  quantityLabel: { vi: 'Số lượng', en: 'Quantity' },
  quantityWrong: { vi: 'Ghi số nguyên lớn hơn 0.', en: 'A whole number above 0.' },
  done: { vi: 'Đã làm', en: 'Done' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  dueOn: { vi: 'Trước ngày', en: 'By' },
  dueHint: { vi: 'Năm của ngày này là năm của kế hoạch', en: 'Its year is the year of the plan' },
  owner: { vi: 'Người phụ trách', en: 'Owner' },
  ownerHint: { vi: 'Người có tài khoản sẽ thấy khi quá hạn', en: 'Somebody with an account is shown what is late' },
  ownerOther: { vi: 'Người khác (ghi tên)', en: 'Somebody else (by name)' },
  ownerName: { vi: 'Tên người phụ trách', en: 'Name of the owner' },
  nobody: { vi: 'chưa giao ai', en: 'nobody yet' },
  cost: { vi: 'Dự toán (đồng)', en: 'Budget (đồng)' },
  total: { vi: 'Tổng dự toán', en: 'Budget in all' },
  task: { vi: 'Theo việc trong sổ văn bản', en: 'For a task out of the register' },
  noTask: { vi: 'Không theo việc nào', en: 'For none' },
  taskGone: { vi: 'Việc đã xong', en: 'A task that is done' },
  state: { vi: 'Tình trạng', en: 'State' },
  standing: {
    done: { vi: 'Đã đủ', en: 'Done' },
    open: { vi: 'Đang làm', en: 'Under way' },
    late: { vi: 'Quá hạn', en: 'Late' },
  },
  late: (days: number): Text => ({ vi: `Quá hạn ${days} ngày`, en: days === 1 ? '1 day late' : `${days} days late` }),
  doneOn: (day: string): Text => ({ vi: `Đủ ngày ${day}`, en: `Whole on ${day}` }),
  unknown: (n: number): Text => ({ vi: `${n} hoạt động chưa ghi số lượng`, en: n === 1 ? '1 activity without a quantity' : `${n} activities without a quantity` }),
  summary: (lines: number, done: number, late: number): Text => ({
    vi: `${lines} dòng: ${done} đã đủ, ${late} quá hạn, ${lines - done - late} đang làm.`,
    en: `${lines} lines: ${done} done, ${late} late, ${lines - done - late} under way.`,
  }),
  mine: { vi: 'Việc tuyên truyền quá hạn của bạn', en: 'Your outreach that is late' },
  mineLine: (done: string, quantity: string, due: string, days: number): Text => ({
    vi: `${done}/${quantity}, hạn ${due}, quá ${days} ngày`,
    en: `${done} of ${quantity}, due ${due}, ${days} days late`,
  }),
  mineMore: { vi: 'Đã làm rồi thì ghi hoạt động; chưa làm thì báo lãnh đạo để đổi hạn.', en: 'Done already? Enter the activity. Not yet? Have the day changed.' },
  openPlan: { vi: 'Mở kế hoạch', en: 'Open the plan' },
  file: 'ke-hoach-tuyen-truyen',
} as const;
