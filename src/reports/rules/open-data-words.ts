/** How figures are kept from pointing to a person, and how the files are written; said on the page and in the dictionary alike. */
export const hidingWords = {
  csv: {
    vi: 'Tệp CSV: bảng mã UTF-8 có BOM, các cột ngăn bằng dấu chấm phẩy (;), mở thẳng được bằng Excel ở Việt Nam; ngày viết theo dạng 2019-03-31; số không có dấu ngăn cách.',
    en: 'CSV files: UTF-8 with BOM, columns separated by semicolons (;), as Excel in Việt Nam opens them; days as 2019-03-31; numbers without separators.',
  },
  hiding: {
    vi: 'Số từ 1 đến 4 không nêu, chỉ ghi "dưới 5". Nơi từ các số còn lại có thể tính ra một số như vậy (tổng trừ đi phần kia, quý trừ các tháng, toàn quận trừ các phường) thì một vài số khác cũng được ẩn, ghi "ẩn". Máy kiểm tra từng số: với mỗi số dưới 5 phải có ít nhất hai đáp án khớp với mọi điều đã công bố trong cùng năm, trên trang này và trong các tệp. Thủ tục có dưới 10 hồ sơ trong năm không nêu thời gian; thời gian làm tròn lên nửa giờ.',
    en: 'Counts from 1 to 4 are not told: "under 5". Where one of them could be computed from the others (a total less its parts, a quarter less its months, the district less its wards) a few more are hidden: "hidden". The machine checks each: for every count under 5 at least two answers must fit everything published for the same year, on this page and in the files. Procedures with fewer than ten applications in a year have no times; times are rounded up to the half hour.',
  },
  notGuarded: {
    vi: 'Điều không ngăn được: ai lưu trang của hai ngày liền nhau có thể thấy một tháng chưa hết đã tăng thêm bao nhiêu; ai cộng mọi năm của một đơn vị có thể tính ra còn bao nhiêu hồ sơ đang giải quyết; ai biết trước điều gì từ nơi khác có thể đoán hẹp hơn; các con số chỉ cho biết có hồ sơ, không cho biết của ai, về việc gì.',
    en: 'What is not guarded: whoever keeps the pages of two days can see by how much an unfinished month grew; whoever adds up all years of a unit can work out how many applications are still open; whoever knows something from elsewhere can guess more narrowly. The numbers only say that there was an application, not whose and not what about.',
  },
} as const;
