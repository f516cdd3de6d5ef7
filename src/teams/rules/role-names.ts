import type { Text } from '../../basics/rules/outcome.ts';
import type { MemberRole } from './membership.ts';

/** Vai trò trong tổ. */
export const roleNames = {
  leader: { vi: 'Tổ trưởng', en: 'Leader' },
  deputy: { vi: 'Tổ phó', en: 'Deputy' },
  member: { vi: 'Thành viên', en: 'Member' },
} satisfies Record<MemberRole, Text>;
