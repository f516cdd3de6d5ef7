import type { Static } from 'typebox';
import { type Instant, withOffset } from '../../basics/rules/time.ts';
import { standing } from '../../basics/rules/working-time.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import type { QueueRowShape } from '../rules/list-row.ts';
import { stages } from '../rules/stage.ts';
import type { ListedDossier } from './lists.ts';

/** One line of a queue as it travels. */
export function queueRow(house: { directory(): Directory; catalogue(): Catalogue }, listed: ListedDossier, now: Instant): Static<typeof QueueRowShape> {
  const procedure = house.catalogue().version(listed.procedure_code, listed.procedure_version);
  return {
    id: listed.id,
    code: listed.code,
    officeId: listed.office_id,
    unitName: getOffice(house.directory(), listed.office_id).name,
    procedureCode: listed.procedure_code,
    procedureName: procedure?.name.vi ?? listed.procedure_code,
    applicantName: listed.applicant_name,
    channel: listed.channel,
    assisted: listed.help_place === null ? 'no' : 'yes',
    stage: listed.stage,
    stageName: stages[listed.stage].name,
    submittedAt: withOffset(listed.submitted_at),
    answerBy: withOffset(listed.answer_by),
    dueAt: listed.due_at === null ? null : withOffset(listed.due_at),
    finishedAt: listed.finished_at === null ? null : withOffset(listed.finished_at),
    standing: standing({ dueAt: listed.due_at ?? listed.answer_by, finishedAt: listed.finished_at, now }),
    assigneeName: listed.assignee_name,
  };
}
