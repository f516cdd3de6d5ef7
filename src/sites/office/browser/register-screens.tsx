import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Fetched } from '../../../basics/web/fetched.tsx';
import { useSay } from '../../../basics/web/staff-context.tsx';
import type { DocumentView } from '../../../directives/http/register-shapes.ts';
import { DocumentForm } from '../../../directives/web/document-form.tsx';
import { DocumentPage } from '../../../directives/web/document-page.tsx';
import { RegisterPage } from '../../../directives/web/register-page.tsx';
import { registerWords } from '../../../directives/web/register-words.ts';
import { useDocument, useRegister } from '../../../directives/web/use-register.ts';
import { type OwnOffice, officesWithTeams, useSession } from '../../../offices/web/session.tsx';
import { NoDossiers } from './not-here.tsx';
import { TeamFrame } from './team-frame.tsx';

const registerRoute = getRouteApi('/van-ban');
const documentRoute = getRouteApi('/van-ban/$id');
const formRoute = getRouteApi('/van-ban/ghi');

export function RegisterScreen() {
  const search = registerRoute.useSearch();
  return <AtRegister>{(office) => <RegisterPage office={office.officeId} search={search} />}</AtRegister>;
}

export function DocumentScreen() {
  const { id } = documentRoute.useParams();
  return <AtRegister>{() => <DocumentPage key={id} id={id} />}</AtRegister>;
}

export function DocumentFormScreen() {
  const { id } = formRoute.useSearch();
  return <AtRegister>{(office) => (id === undefined ? <NewDocument office={office.officeId} /> : <MendedDocument key={id} id={id} />)}</AtRegister>;
}

function NewDocument({ office }: { readonly office: number }) {
  const say = useSay();
  return (
    <>
      <h2>{say(registerWords.enterTitle)}</h2>
      <Fetched result={useRegister(office, {})}>{(register) => <DocumentForm office={office} register={register} document={null} />}</Fetched>
    </>
  );
}

function MendedDocument({ id }: { readonly id: string }) {
  const say = useSay();
  return (
    <>
      <h2>{say(registerWords.correctTitle)}</h2>
      <Fetched result={useDocument(id)}>{(document) => <MendedInRegister document={document} />}</Fetched>
    </>
  );
}

/** With the register it stands in, whichever office whoever mends it begins with. */
function MendedInRegister({ document }: { readonly document: DocumentView }) {
  const office = document.officeId;
  return <Fetched result={useRegister(office, {})}>{(register) => <DocumentForm office={office} register={register} document={document} />}</Fetched>;
}

/** Officers work at one office; whoever works at several begins with the widest. */
function AtRegister({ children }: { readonly children: (office: OwnOffice) => ReactNode }) {
  const [office] = officesWithTeams(useSession());
  if (office === undefined) return <NoDossiers />;
  return <TeamFrame place="/van-ban">{children(office)}</TeamFrame>;
}
