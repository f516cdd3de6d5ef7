import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest } from '../../basics/http/route.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { listAttachedFiles } from '../../papers/store/attached-files.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';
import { keepsRegister, opensDocument, worksForTeams } from '../rules/directive-rights.ts';
import { documentStanding } from '../rules/document-standing.ts';
import { laterGrounds } from '../rules/later-grounds.ts';
import { documentName } from '../rules/steering-document.ts';
import { daysNow } from '../store/keep-document.ts';
import { documentsNaming, teamsFoundedBy } from '../store/links-of-document.ts';
import { findDocument, listVersions, type RegisteredDocument } from '../store/register.ts';
import { listSteeringDeliveries, type SteeringDelivery } from '../store/steering-deliveries.ts';
import { type KeptTask, listTasks } from '../store/tasks.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { unitName } from './directive-request.ts';
import type { DocumentView, documentMay } from './register-shapes.ts';
import { taskView } from './tasks.ts';

type Opened = { readonly document: RegisteredDocument; readonly office: Office; readonly officer: OfficerSession; readonly deliveries: readonly SteeringDelivery[] };

/** A document for an officer who works where its register is, directly above, or where it was handed down. To everybody else it is not there. */
export async function openedDocument(house: DirectiveHouse, request: FastifyRequest, id: string): Promise<Opened> {
  const officer = await request.requireOfficer();
  const document = await findDocument(house.pool, id);
  if (document === null) throw problemError(notFound);
  const opened = { document, officer, office: getOffice(house.directory(), document.officeId), deliveries: await listSteeringDeliveries(house.pool, document) };
  if (!isOpen(opened)) throw problemError(notFound);
  return opened;
}

function isOpen({ document, office, officer, deliveries }: Opened): boolean {
  return opensDocument(officer.roles, { ...document, office, deliveries });
}

/** Those of them that the officer may open. */
async function openOnes(house: DirectiveHouse, officer: OfficerSession, ids: readonly string[]): Promise<readonly RegisteredDocument[]> {
  const found = (await Promise.all(ids.map((id) => findDocument(house.pool, id)))).filter((one) => one !== null);
  const all = await Promise.all(
    found.map(async (document) => ({ document, officer, office: getOffice(house.directory(), document.officeId), deliveries: await listSteeringDeliveries(house.pool, document) })),
  );
  return all.filter(isOpen).map(({ document }) => document);
}

export async function documentView(house: DirectiveHouse, { document, office, officer, deliveries }: Opened): Promise<DocumentView> {
  const { pool } = house;
  const { content } = document;
  const today = plainDateOf(house.now());
  const below = officesBelow(house, office);
  const days = await daysNow(pool, groundIds(document));
  const files = await listAttachedFiles(pool, document.fileId === null ? [] : [document.fileId]);
  const file = [...files.values()][0];
  const namedBy = await documentsNaming(pool, document);
  const teams = await teamsFoundedBy(pool, { officeIds: [office.id, ...below.map((one) => one.id)], number: content.number, issuedOn: content.issuedOn });
  const own = seesTeams(officer.roles, office);
  return {
    id: document.id,
    officeId: document.officeId,
    from: officeName(house, office.id),
    version: document.version,
    content,
    standing: documentStanding({ ...content, ...document }, today),
    openGrounds: (await openOnes(house, officer, groundIds(document))).map(({ id }) => id),
    replacement: await replacementOf(house, { document, officer }),
    file: file === undefined ? null : { name: file.name, type: file.type, lengthBytes: file.lengthBytes, sha256: file.sha256 },
    laterGrounds: laterGrounds(content, days).map(({ ground, groundOn, actOn, reason }) => ({ name: documentName(ground), groundOn, actOn, reason })),
    namedBy: own ? [...namedBy] : [],
    teams: own ? teams.map(({ id, name, unitCode }) => ({ id, name, place: unitName(house, { officeId: office.id, unitCode }) })) : [],
    deliveries: deliveries
      .filter(({ recipientOfficeId }) => own || worksForTeams(officer.roles, recipientOfficeId))
      .map((one) => ({
        officeId: one.recipientOfficeId,
        name: officeName(house, one.recipientOfficeId),
        deliveredAt: withOffset(one.deliveredAt),
        readBy: one.readByName,
        readAt: one.readAt === null ? null : withOffset(one.readAt),
      })),
    history: own ? (await listVersions(pool, document)).map(({ actorName, actedAt, ...one }) => ({ ...one, by: actorName, at: withOffset(actedAt) })) : [],
    tasks: (await tasksOf(house, { document, office, officer, deliveries })).map((kept) => taskView(house, kept, officer)),
    may: mayNow(document, officer),
    below: below.map(({ id }) => ({ officeId: id, name: officeName(house, id) })),
  };
}

/** The file that the document had from a version on. Those before the newest only for whoever reads its history. */
export async function fileAsked(house: DirectiveHouse, { document, office, officer }: Opened, version: number): Promise<string | null> {
  if (version === document.version) return document.fileId;
  if (!seesTeams(officer.roles, office)) return null;
  return (await listVersions(house.pool, document)).find((one) => one.version === version)?.fileId ?? null;
}

/** By name for everybody who opens the document; its id for those who may open that one too. */
async function replacementOf(house: DirectiveHouse, { document, officer }: Pick<Opened, 'document' | 'officer'>): Promise<DocumentView['replacement']> {
  const { replacedBy } = document.content;
  const found = replacedBy === null || document.replacedOn === null ? null : await findDocument(house.pool, replacedBy);
  if (found === null) return null;
  const { kind, number, issuedOn } = found.content;
  return { id: (await openOnes(house, officer, [found.id]))[0]?.id ?? null, kind, number, issuedOn };
}

/** Of the offices whose tasks the officer may see. */
async function tasksOf(house: DirectiveHouse, { document, office, officer }: Opened): Promise<readonly KeptTask[]> {
  const seen = [office, ...officesBelow(house, office)].filter((one) => seesTeams(officer.roles, one));
  return listTasks(house.pool, { officeIds: seen.map(({ id }) => id), teamId: null, visitId: null, documentId: document.id });
}

function mayNow(document: RegisteredDocument, officer: OfficerSession): (typeof documentMay)[number][] {
  if (!keepsRegister(officer.roles, document.officeId)) return [];
  return document.withdrawn === 'yes' ? ['restore'] : ['correct', 'withdraw', 'file', 'task'];
}

export function officesBelow(house: DirectiveHouse, office: Office): readonly Office[] {
  return house.directory().offices.filter((one) => one.parentOfficeId === office.id);
}

/** 'Phường An Lạc'. */
export function officeName(house: DirectiveHouse, officeId: number): string {
  return unitName(house, { officeId, unitCode: getOffice(house.directory(), officeId).unitCode });
}

export function groundIds({ content }: Pick<RegisteredDocument, 'content'>): readonly string[] {
  return content.grounds.flatMap(({ documentId }) => documentId ?? []);
}
