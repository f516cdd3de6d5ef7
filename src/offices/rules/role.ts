import type { Text } from '../../basics/rules/outcome.ts';

/** What an officer may do, always at one office. Source: Nghị định 61/2018 Điều 8-11; names as used at the one-stop desks. */
export type Role = 'reception' | 'specialist' | 'unitHead' | 'leader' | 'clerk' | 'cashier' | 'procedureControl' | 'catalogueAdmin' | 'teamMonitor' | 'operator';

export const roleNames = {
  reception: { vi: 'Công chức tiếp nhận và trả kết quả', en: 'Reception officer' },
  specialist: { vi: 'Công chức thụ lý', en: 'Specialist' },
  unitHead: { vi: 'Lãnh đạo phòng', en: 'Head of unit' },
  leader: { vi: 'Lãnh đạo Ủy ban nhân dân', en: 'Leader of the People’s Committee' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  cashier: { vi: 'Kế toán, thu phí', en: 'Cashier' },
  procedureControl: { vi: 'Cán bộ đầu mối kiểm soát thủ tục hành chính', en: 'Procedure control officer' },
  catalogueAdmin: { vi: 'Quản trị danh mục', en: 'Catalogue administrator' },
  teamMonitor: { vi: 'Cán bộ theo dõi Tổ tư vấn', en: 'Officer who follows the advisory teams' },
  operator: { vi: 'Quản trị kỹ thuật (không có quyền nghiệp vụ)', en: 'Technical operator (no business rights)' },
} satisfies Record<Role, Text>;

export const roles: readonly Role[] = ['reception', 'specialist', 'unitHead', 'leader', 'clerk', 'cashier', 'procedureControl', 'catalogueAdmin', 'teamMonitor', 'operator'];

/** An officer has roles at offices; a role at a district office reads the figures of its wards, and changes nothing there. */
export type OfficerRole = { readonly officeId: number; readonly role: Role };

const withoutDossiers: readonly Role[] = ['operator', 'catalogueAdmin', 'teamMonitor'];

/** Whether one of the roles opens dossiers of the office. Who runs the machine, the catalogue or follows the teams reads no dossier. */
export function readsDossiers(held: readonly OfficerRole[], officeId: number): boolean {
  return held.some((one) => one.officeId === officeId && !withoutDossiers.includes(one.role));
}

export function rolesAt(held: readonly OfficerRole[], officeId: number): readonly Role[] {
  return held.filter((one) => one.officeId === officeId).map((one) => one.role);
}

export function isRole(text: string): text is Role {
  return Object.hasOwn(roleNames, text);
}
