import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { arrivedPapers } from '../../papers/store/papers.ts';
import { papersHere } from '../rules/received-papers.ts';
import { findContentDigest } from '../store/filed.ts';
import type { KeptDossier } from '../store/ledger.ts';
import type { DossierHouse } from './dossier-house.ts';
import { type FiledDossier, receiptView } from './receipt-view.ts';

/** What the receipt of a dossier is made of, from what is committed. It is of the filing: papers that a supplement brought later are not on it. */
export async function filedDossier(house: DossierHouse, kept: KeptDossier): Promise<FiledDossier> {
  const { submitted, submittedAt, ...dossier } = kept.dossier;
  const [id, contentDigest] = [parseUuidV7(kept.id), await findContentDigest(house.pool, kept.id)];
  if (id === null || contentDigest === null) throw new Error(`Dossier ${kept.id} is known and gone`);
  const arrived = submitted.papers.length === 0 ? [] : await arrivedPapers(house.pool, id);
  return {
    id,
    code: dossier.code,
    stage: dossier.stage,
    procedureCode: submitted.procedureCode,
    procedure: house.catalogue().version(submitted.procedureCode, submitted.procedureVersion),
    office: getOffice(house.directory(), kept.officeId),
    submittedAt,
    answerBy: dossier.answerBy,
    answerByAsFiled: kept.entries[0]?.consequences.answerBy ?? dossier.answerBy,
    dueAt: dossier.dueAt,
    papers: papersHere({ declared: submitted.papers, arrived, submittedAt }),
    contentDigest,
  };
}

export async function receiptOf(house: DossierHouse, kept: KeptDossier) {
  return receiptView(await filedDossier(house, kept), house);
}
