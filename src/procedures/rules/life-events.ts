import type { Text } from '../../basics/rules/outcome.ts';
import type { LifeEvent } from './procedure.ts';

/** Events of life under which people look for a procedure, in the order of the catalogue: what wards are asked for most comes first. */
export const lifeEvents: readonly { readonly event: LifeEvent; readonly name: Text }[] = [
  { event: 'birth', name: { vi: 'Sinh con, khai sinh', en: 'Birth of a child' } },
  { event: 'marriage', name: { vi: 'Kết hôn, hôn nhân', en: 'Marriage' } },
  { event: 'death', name: { vi: 'Người thân qua đời', en: 'Death in the family' } },
  { event: 'child', name: { vi: 'Nuôi dạy trẻ, trường học', en: 'Children and school' } },
  { event: 'certify', name: { vi: 'Sao y, chứng thực, xác nhận', en: 'Copies and certifications' } },
  { event: 'residence', name: { vi: 'Chỗ ở, hộ khẩu, tạm trú', en: 'Residence' } },
  { event: 'business', name: { vi: 'Mở quán, kinh doanh', en: 'Running a business' } },
  { event: 'house', name: { vi: 'Nhà cửa, đất đai, xây dựng', en: 'House, land, building' } },
  { event: 'support', name: { vi: 'Trợ cấp, hỗ trợ', en: 'Allowances and support' } },
  { event: 'merit', name: { vi: 'Người có công', en: 'People of merit' } },
  { event: 'complaint', name: { vi: 'Gửi đơn, khiếu nại, hòa giải', en: 'Letters, complaints, mediation' } },
  { event: 'community', name: { vi: 'Việc chung của khu phố', en: 'Community life' } },
];
