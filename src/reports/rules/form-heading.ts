import { formNumber, formTitle } from './form-ii06a.ts';
import { type Period, sayPeriodWithDays } from './period.ts';

/** The lines above the table on paper: number of the form, title, period with both days, who reports to whom, unit of count. */
export function formHeading(input: { readonly period: Period; readonly reporting: string; readonly receiving: string | null }): readonly string[] {
  return [
    formNumber,
    formTitle.vi.toUpperCase(),
    `Kỳ báo cáo: ${sayPeriodWithDays(input.period).vi}`,
    `Đơn vị báo cáo: ${input.reporting}`,
    `Đơn vị nhận báo cáo: ${input.receiving ?? '(chưa ghi)'}`,
    'Đơn vị tính: số hồ sơ thủ tục hành chính',
  ];
}
