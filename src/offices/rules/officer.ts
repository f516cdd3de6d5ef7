import type { OfficerRole } from './role.ts';

/** An officer who is logged in. */
export type OfficerSession = {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly roles: readonly OfficerRole[];
  readonly mustChangePassword: 'yes' | 'no';
};
