import { createContext, type ReactNode, useContext } from 'react';
import type { Role } from '../rules/role.ts';
import type { Session } from './session.adapter.ts';

const Context = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <Context.Provider value={session}>{children}</Context.Provider>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (session === null) throw new Error('Only logged-in screens know the session');
  return session;
}

export type OwnOffice = Session['officer']['offices'][number];

/** Offices whose dossiers the officer opens; what the server allows is decided there, this only spares dead ends. */
export function officesWithDossiers(session: Session): readonly OwnOffice[] {
  return session.officer.offices.filter((office) => office.roles.some(({ role }) => role !== 'operator' && role !== 'catalogueAdmin' && role !== 'teamMonitor'));
}

/** Offices whose teams the officer sees: where somebody works who is not there for the machine or the catalogue alone. */
export function officesWithTeams(session: Session): readonly OwnOffice[] {
  return session.officer.offices.filter((office) => office.roles.some(({ role }) => role !== 'operator' && role !== 'catalogueAdmin'));
}

export function readsOffice(session: Session, officeId: number): boolean {
  return officesWithDossiers(session).some((office) => office.officeId === officeId);
}

export function officesWithRole(session: Session, wanted: Role): readonly OwnOffice[] {
  return session.officer.offices.filter((office) => office.roles.some(({ role }) => role === wanted));
}

export function rolesAtOffice(office: OwnOffice | null): readonly Role[] {
  return office === null ? [] : office.roles.map(({ role }) => role);
}
