import { Type } from 'typebox';
import { type Problem, problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notFound, tooMany } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { readDossierCode } from '../rules/code.ts';
import { proves } from '../rules/proof.ts';
import { record } from '../store/record.ts';
import type { TrackedRow, TrackKey } from '../store/track.ts';
import { settledAct } from './act-content.ts';
import type { DossierHouse } from './dossier-house.ts';
import { openFailures } from './failures.ts';
import { parseAct } from './parse-act.ts';
import { ActShape, TrackedShape } from './shapes.ts';
import { trackedView } from './tracked-view.ts';

const Key = {
  code: Type.String({ minLength: 1, maxLength: 60, description: 'Mã hồ sơ hoặc số biên nhận cũ' }),
  proof: Type.String({ minLength: 1, maxLength: 60, description: '4 số cuối điện thoại, hoặc năm sinh' }),
};

/** Both kinds of "no" answer at the same time after the request came, whatever the look-up took. */
const refusalAfterMs = 120;

/** Who tracks: the dossier that code and proof open. Throws noMatch, tooMany. */
export type Prove = (request: FastifyRequest, key: { readonly code: string; readonly proof: string }) => Promise<TrackedRow>;

/** One for the whole program: wrong tries are counted together, whatever the route. */
export function openProving(house: Pick<DossierHouse, 'directory' | 'tracker'>): Prove {
  const failures = openFailures({ perAddressMax: 60, perCodeMax: 10, windowMs: 15 * 60 * 1000 });

  return async (request, key) => {
    const startedMs = performance.now();
    const code = key.code.trim().toUpperCase();
    const fits = ({ kept }: TrackedRow) => proves(key.proof, { id: kept.id, ...kept.dossier.submitted.applicant });
    const retryAfterSeconds = failures.blockedFor({ address: request.ip, code });
    if (retryAfterSeconds > 0) throw problemError(tooMany(retryAfterSeconds));
    for (const candidate of candidatesOf(house, key.code.trim())) {
      const row = (await house.tracker.findAll(candidate)).find(fits);
      if (row !== undefined) return row;
    }
    failures.note({ address: request.ip, code });
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, refusalAfterMs - (performance.now() - startedMs))));
    throw problemError(noMatch);
  };
}

export function registerTrackingRoutes(server: Server, house: DossierHouse, prove: Prove): void {
  server.route({
    method: 'POST',
    url: '/api/v1/tracking',
    schema: {
      tags: ['tracking'],
      summary: 'Tra cứu hồ sơ bằng mã và một dấu hiệu nhẹ',
      body: Type.Object(Key, { additionalProperties: false }),
      response: { 200: TrackedShape, '4xx': ProblemShape },
    },
    async handler(request) {
      return view(house, await prove(request, request.body));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/tracking/acts',
    schema: {
      tags: ['tracking'],
      summary: 'Việc của người nộp: bổ sung, xác nhận bản nháp, đề nghị rút',
      body: Type.Object({ ...Key, act: ActShape }, { additionalProperties: false }),
      response: { 200: TrackedShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const row = await prove(request, request.body);
      const act = settledAct(house, row.kept, parseAct(request.body.act));
      const recorded = await record(house.recording, { dossierId: row.kept.id, act, actor: { kind: 'applicant' }, now: house.now() });
      if (recorded === null) throw problemError(notFound);
      if (!recorded.ok) throw refusalProblem(recorded.refusal);
      house.pokeSender();
      return view(house, { kept: recorded.value.kept, papersArrived: row.papersArrived });
    },
  });
}

/** A code of ours first; then whatever else the dossier may be known by: an old receipt number, a portal's number that looks like ours. */
export function candidatesOf(house: Pick<DossierHouse, 'directory'>, text: string): readonly TrackKey[] {
  const code = readDossierCode(text);
  const office = code === null ? null : house.directory().officeByAgencyCode(code.agencyCode);
  // Slips are printed in capitals; who types small letters means the same.
  const aliases = [...new Set([text, text.toUpperCase()])].map((alias) => ({ alias }));
  return code !== null && office !== null ? [{ officeId: office.id, day: code.day, serial: code.serial }, ...aliases] : aliases;
}

function view(house: DossierHouse, row: TrackedRow) {
  const { submitted } = row.kept.dossier;
  const procedure = house.catalogue().version(submitted.procedureCode, submitted.procedureVersion) ?? house.catalogue().inForce(submitted.procedureCode, plainDateOf(house.now()));
  return trackedView({ row, office: getOffice(house.directory(), row.kept.officeId), procedureName: procedure?.name.vi ?? submitted.procedureCode, now: house.now() });
}

const noMatch: Problem = {
  status: 404,
  code: 'noMatch',
  title: { vi: 'Không tìm thấy hồ sơ khớp', en: 'No matching dossier' },
  detail: { vi: 'Mã hồ sơ hoặc dấu hiệu không khớp.', en: 'The code or the proof does not match.' },
  next: {
    vi: 'Xem lại mã trên biên nhận; dấu hiệu là 4 số cuối điện thoại đã khai hoặc năm sinh.',
    en: 'Look at the receipt again; the proof is the last 4 digits of the phone you gave, or the year of birth.',
  },
};
