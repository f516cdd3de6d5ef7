import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { EquipmentLevel } from '../rules/equipment-counts.ts';
import type { EquipmentOrigin, EquipmentPurpose, EquipmentState } from '../rules/equipment-item.ts';

/** Words about equipment, for the staff. */
export const equipmentWords = {
  views: { vi: 'Các phần của trang thiết bị', en: 'Parts of this page' },
  register: { vi: 'Sổ thiết bị', en: 'Register' },
  coverage: { vi: 'Độ phủ', en: 'Coverage' },
  plan: { vi: 'Kế hoạch trang bị', en: 'Plan' },
  labels: { vi: 'In nhãn', en: 'Labels' },
  handovers: { vi: 'Bàn giao', en: 'Handing over' },
  all: { vi: 'Tất cả', en: 'All' },

  add: { vi: 'Ghi thiết bị mới', en: 'Enter an item' },
  stocktake: { vi: 'Ghi đã kiểm kê', en: 'Record a stocktake' },
  stocktakeMore: {
    vi: 'Kiểm kê xong, sổ đã ghi đủ những gì có ở nơi này, kể cả khi không có gì. Chưa kiểm kê thì số liệu là “chưa biết”, không phải 0.',
    en: 'Somebody looked: the register holds everything that is there, also when that is nothing. Until then the figure is "unknown", not 0.',
  },
  takenOn: { vi: 'Ngày kiểm kê', en: 'Day of the stocktake' },
  shown: (rows: number, total: number): Text => ({
    vi: `${formatInteger(rows)} thiết bị đang hiện, trong ${formatInteger(total)} của sổ`,
    en: `${formatInteger(rows)} of ${formatInteger(total)} items shown`,
  }),
  reports: (count: number): Text => ({
    vi: `${count} thiết bị có người báo hỏng, chờ phường xem lại. Chưa xác nhận thì chưa tính là hỏng.`,
    en: `${count === 1 ? '1 item was' : `${count} items were`} reported as broken and wait to be looked at. Until confirmed they do not count as broken.`,
  }),
  seeReports: { vi: 'Xem các báo hỏng', en: 'See the reports' },
  noItems: { vi: 'Không có thiết bị nào', en: 'No items' },
  noItemsMore: { vi: 'Bỏ bớt điều kiện lọc, hoặc ghi thiết bị đầu tiên.', en: 'Loosen the filters, or enter the first item.' },
  noFilter: { vi: 'Bỏ lọc', en: 'Clear the filters' },

  label: { vi: 'Mã nhãn', en: 'Label' },
  kind: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Tên, hiệu máy', en: 'Name or model' },
  serial: { vi: 'Số máy (serial)', en: 'Serial number' },
  place: { vi: 'Nơi đặt', en: 'Place' },
  team: { vi: 'Của tổ', en: 'Of the team' },
  teamHint: { vi: 'Nơi này có nhiều tổ.', en: 'There are several teams here.' },
  noTeam: { vi: 'Dùng chung, không của riêng tổ nào', en: 'Shared, of no single team' },
  purpose: { vi: 'Dùng cho', en: 'Used for' },
  state: { vi: 'Tình trạng', en: 'State' },
  origin: { vi: 'Nguồn', en: 'Source' },
  document: { vi: 'Giấy tờ kèm theo', en: 'Document' },
  documentHint: { vi: 'Quyết định, hóa đơn, biên bản bàn giao hoặc giấy mượn.', en: 'Decision, invoice, hand-over record or loan.' },
  since: { vi: 'Có từ ngày', en: 'Here since' },
  checkedOn: { vi: 'Kiểm tra gần nhất', en: 'Last checked' },
  neverChecked: { vi: 'Chưa kiểm tra', en: 'Never' },
  reported: { vi: 'Có báo hỏng', en: 'Reported' },
  onlyReported: { vi: 'Chỉ thiết bị có báo hỏng', en: 'Only reported items' },
  receivedOn: { vi: 'Ngày nhận', en: 'Received on' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteHint: { vi: 'Không bắt buộc. Không ghi tên, số điện thoại của người dân.', en: 'Optional. No names or phone numbers of citizens.' },
  nameMissing: { vi: 'Ghi tên hoặc hiệu máy.', en: 'Write a name or model.' },
  dayMissing: { vi: 'Ghi ngày dạng ngày/tháng/năm.', en: 'Write the day as day/month/year.' },
  save: { vi: 'Ghi vào sổ', en: 'Enter it' },
  leave: { vi: 'Thôi', en: 'Leave' },
  close: { vi: 'Đóng', en: 'Close' },
  onDay: { vi: 'Ngày', en: 'Day' },
  moveTo: { vi: 'Chuyển đến', en: 'Move to' },
  does: { vi: 'Ghi việc', en: 'Record' },
  history: { vi: 'Lịch sử', en: 'History' },
  byPublic: { vi: 'người quét nhãn', en: 'somebody who scanned the label' },
  byImport: { vi: 'theo sổ cũ', en: 'from an older register' },
  wasTakenBack: { vi: 'đã hoàn tác', en: 'taken back' },
  reportSays: (when: string): Text => ({ vi: `Có người báo hỏng lúc ${when}.`, en: `Reported as broken at ${when}.` }),
  reportNext: { vi: 'Xem máy rồi chọn: xác nhận hỏng, hoặc vẫn dùng được.', en: 'Look at it, then choose: broken, or it works.' },
  retireMeans: { vi: 'Thanh lý rồi thì không ghi gì thêm được; trong một ngày còn hoàn tác được.', en: 'Nothing can be recorded after this; for a day it can be taken back.' },
  undoMeans: { vi: 'Bỏ việc ghi gần nhất. Lịch sử vẫn giữ cả hai dòng.', en: 'Takes the last event back. The history keeps both.' },
  recorded: { vi: 'Đã ghi vào sổ thiết bị.', en: 'Recorded.' },
  seeLabel: { vi: 'Mở trang của nhãn', en: 'Open the page of the label' },

  printLabels: { vi: 'In các nhãn đang hiện', en: 'Print the labels shown' },
  labelsMore: {
    vi: 'Nhãn của các thiết bị đang lọc ở Sổ thiết bị. Dán nhãn lên máy: ai quét cũng xem được máy của đâu và báo hỏng được.',
    en: 'Labels of the items filtered in the register. Whoever scans one sees where the item belongs and can report it as broken.',
  },
  labelSays: { vi: 'Quét để xem hoặc báo hỏng', en: 'Scan to see it or report it' },

  file: { vi: 'thiet-bi', en: 'equipment' },

  twoFigures: {
    vi: 'Số máy và số nơi có máy là hai con số khác nhau: một nơi có thể có hai máy. Một nơi tính là có khi có ít nhất một máy dùng được.',
    en: 'Items and units that have one are two figures: a unit may have two. A unit counts when at least one works.',
  },
  atDay: (day: string): Text => ({ vi: `Tính đến hết ngày ${day}`, en: `At the end of ${day}` }),
  dayField: { vi: 'Xem tại ngày', en: 'On day' },
  see: { vi: 'Xem', en: 'Show' },
  working: { vi: 'Số máy dùng được', en: 'Items that work' },
  notWorking: { vi: 'Hỏng, đang sửa', en: 'Broken or in repair' },
  unitsCovered: { vi: 'Số nơi có máy dùng được', en: 'Units with one that works' },
  ofUnits: (covered: number, units: number): Text => ({ vi: `${covered} trên ${units}`, en: `${covered} of ${units}` }),
  share: { vi: 'Tỷ lệ nơi có', en: 'Share of units' },
  gap: { vi: 'Nơi còn thiếu', en: 'Units without' },
  unknown: { vi: 'Chưa biết', en: 'Unknown' },
  unknownUnits: (count: number): Text => ({ vi: `${count} nơi chưa biết`, en: `${count} unknown` }),
  notWanted: { vi: 'không bắt buộc có', en: 'not required' },
  noLines: { vi: 'Chưa có gì để đếm', en: 'Nothing to count' },
  noLinesMore: { vi: 'Ghi thiết bị đầu tiên ở Sổ thiết bị.', en: 'Enter the first item in the register.' },
} as const;

export const planWords = {
  about: {
    vi: 'Nơi giúp được nhiều người nộp hồ sơ nhất đứng trước; bằng nhau thì nơi thiếu nhiều đứng trước.',
    en: 'Posts that helped most people file come first; among equals those that lack most.',
  },
  from: { vi: 'Hồ sơ từ ngày', en: 'Assisted dossiers from' },
  to: { vi: 'đến ngày', en: 'to' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  totalsTitle: { vi: 'Cần bao nhiêu, hết bao nhiêu', en: 'How many, how much' },
  count: { vi: 'Số máy cần', en: 'Needed' },
  price: { vi: 'Đơn giá', en: 'Unit price' },
  cost: { vi: 'Thành tiền', en: 'Cost' },
  assumed: { vi: 'giá giả định, cần báo giá', en: 'assumed, needs a quotation' },
  quoted: { vi: 'theo báo giá', en: 'quoted' },
  noPrice: { vi: 'chưa có giá', en: 'no price' },
  dong: (amount: number): Text => ({ vi: `${formatInteger(amount)} đồng`, en: `${formatInteger(amount)} đồng` }),
  editPrices: { vi: 'Sửa đơn giá', en: 'Change prices' },
  pricesTitle: { vi: 'Đơn giá để tính kế hoạch', en: 'Prices for the plan' },
  priceOf: (kind: string): Text => ({ vi: `${kind}, đồng một máy`, en: `${kind}, đồng each` }),
  priceBasis: { vi: 'Giá này là', en: 'This price is' },
  priceWrong: { vi: 'Ghi số đồng, chỉ gồm chữ số.', en: 'Whole đồng, digits only.' },
  savePrices: { vi: 'Lưu đơn giá', en: 'Save' },
  postsTitle: { vi: 'Trang bị nơi nào trước', en: 'Which posts first' },
  rank: { vi: 'Thứ tự', en: 'Rank' },
  assisted: { vi: 'Hồ sơ đã giúp', en: 'Assisted dossiers' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  nothingMissing: { vi: 'Không nơi nào còn thiếu', en: 'Nothing is missing' },
  nothingMissingMore: { vi: 'Mọi nơi đã biết đều có đủ máy dùng được.', en: 'All known units have what they should.' },
  unknown: (names: string): Text => ({ vi: `Chưa biết có gì, cần kiểm kê trước khi tính tiền: ${names}.`, en: `Unknown, take stock before planning: ${names}.` }),
  whatIf: { vi: 'Thêm vài máy nữa thì sao?', en: 'What would a few more change?' },
  whatIfMore: {
    vi: 'Ghi số máy có thêm. Hệ thống đặt vào nơi cần nhất; máy in, máy scan ưu tiên nơi đã có máy vi tính.',
    en: 'Say how many more there are. They go where they are needed most; printers and scanners first where there is a computer.',
  },
  more: (kind: string): Text => ({ vi: `Thêm ${kind.toLowerCase()}`, en: `More: ${kind}` }),
  simulate: { vi: 'Tính thử', en: 'Try it' },
  change: (before: number, after: number, units: number): Text => ({
    vi: `Từ ${before} lên ${after} trên ${units} nơi có máy dùng được.`,
    en: `From ${before} to ${after} of ${units} units.`,
  }),
  changeAssisted: (before: number, after: number): Text => ({
    vi: `Số hồ sơ đã giúp ở những nơi có máy: từ ${formatInteger(before)} lên ${formatInteger(after)}.`,
    en: `Assisted dossiers at units that have one: from ${formatInteger(before)} to ${formatInteger(after)}.`,
  }),
  left: (count: number): Text => ({ vi: `Còn dư ${count} máy: không nơi nào thiếu nữa.`, en: `${count} left over: no unit lacks one.` }),
  placedAt: { vi: 'Đặt ở', en: 'They go to' },
} as const;

export const purposeWords = {
  team: { vi: 'Tổ tư vấn', en: 'The team' },
  public: { vi: 'Phục vụ người dân', en: 'The people' },
} satisfies Record<EquipmentPurpose, Text>;

export const originWords = {
  bought: { vi: 'Mua', en: 'Bought' },
  given: { vi: 'Được tặng, được cấp', en: 'Given' },
  lent: { vi: 'Mượn', en: 'Lent' },
  unknown: { vi: 'Chưa rõ', en: 'Unknown' },
} satisfies Record<EquipmentOrigin, Text>;

export const levelWords = {
  district: { vi: 'Quận', en: 'District' },
  ward: { vi: 'Phường', en: 'Wards' },
  neighbourhood: { vi: 'Khu phố', en: 'Neighbourhoods' },
} satisfies Record<EquipmentLevel, Text>;

export const stateChips = { usable: 'chip done', broken: 'chip late', repair: 'chip soon', retired: 'chip waiting' } satisfies Record<EquipmentState, string>;
