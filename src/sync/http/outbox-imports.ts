import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { type Problem, problemBody, problemError } from '../../basics/http/problem.ts';
import { notAllowed, tooLarge } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { paperSizeBytesMax } from '../../papers/rules/paper.ts';
import { keepSealedPaper, sealBytes } from '../../papers/store/sealed-papers.ts';
import type { OutboxFileEntry } from '../rules/outbox-file.ts';
import { parseJsonObject } from '../rules/parse-json.adapter.ts';
import { type ReadEntry, readOutboxFile } from '../store/read-outbox-file.ts';
import { fileCut, notAnOutboxFile, paperNotTaken, papersAlone, tooManyDossiers } from './import-problems.ts';
import { ImportShape, type ImportView } from './import-shapes.ts';
import { askOwnApi, type OwnAnswer } from './own-api.ts';
import { fileSealed, notOpened } from './sealed-filings.ts';
import type { SyncHouse } from './sync-house.ts';

const filingBytesMax = 1024 * 1024 + sealBytes;
const dossiersMax = 5000;

type Result = ImportView['results'][number];
type At = { readonly server: Server; readonly house: SyncHouse; readonly request: FastifyRequest };

/** Files from USB keys: what a post could not send comes in by hand, with the same ids, so that nothing is doubled. */
export function registerOutboxImportRoutes(server: Server, house: SyncHouse): void {
  server.register(async (plain) => {
    const scope = plain as unknown as Server;
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    scope.route({
      method: 'POST',
      url: '/api/v1/outbox-imports',
      schema: {
        tags: ['staff'],
        summary: 'Nhận tệp .dhgoi mang đến bằng USB (application/octet-stream); nhận lại cùng tệp không thành hồ sơ đôi',
        querystring: Type.Object(
          { office: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000_000_000, description: 'The desk it is brought to' })) },
          { additionalProperties: false },
        ),
        response: { 200: ImportShape, '4xx': ProblemShape },
      },
      async handler(request) {
        const officer = await request.requireOfficer();
        const { office } = request.query;
        if (!officer.roles.some((one) => one.role === 'reception' && (office === undefined || one.officeId === office))) throw problemError(notAllowed);
        if (!isStream(request.body)) throw problemError(notAnOutboxFile);
        return takeFile({ server, house, request }, request.body);
      },
    });
  });
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

async function takeFile(at: At, file: Readable): Promise<ImportView> {
  const results = new Map<string, Result>();
  const entries = readOutboxFile(file, (entry) => (entry.kind === 'filing' ? filingBytesMax : paperSizeBytesMax + sealBytes));
  for (;;) {
    const next = await entries.next();
    if (next.done === true) {
      if (next.value === 'notOurs') throw problemError(notAnOutboxFile);
      return { results: await withPapers(at, results), rest: next.value === 'cut' ? told(fileCut) : null };
    }
    if (!results.has(next.value.entry.id) && results.size >= dossiersMax) {
      file.resume();
      return { results: await withPapers(at, results), rest: told(tooManyDossiers(dossiersMax)) };
    }
    await takeEntry(at, results, next.value);
  }
}

async function takeEntry(at: At, results: Map<string, Result>, { entry, bytes }: ReadEntry): Promise<void> {
  const before = results.get(entry.id);
  if (entry.kind === 'filing') return void results.set(entry.id, { ...(await fileEntry(at, entry, bytes)), badPapers: before?.badPapers ?? [] });
  const problem = await paperProblem(at, entry, bytes);
  const one = before ?? alone(entry.id);
  results.set(entry.id, problem === null ? one : { ...one, badPapers: [...one.badPapers, { filename: entry.filename, sha256: entry.sha256, problem: told(problem) }] });
}

async function fileEntry(at: At, entry: OutboxFileEntry, bytes: ReadEntry['bytes']): Promise<Result> {
  const unread = (problem: Problem): Result => ({ ...alone(entry.id), outcome: 'unreadable', problem: told(problem) });
  if (bytes === 'tooLarge') return unread(tooLarge);
  const answer = await fileSealed(at, at.request, { ...entry, sealed: bytes });
  return answer === null ? unread(notOpened) : resultOf(entry.id, answer);
}

function resultOf(id: string, answer: OwnAnswer): Result {
  const body = parseJsonObject(answer.body) ?? {};
  if (answer.status < 300) return { ...alone(id), outcome: answer.status === 201 ? 'filed' : 'known', code: String(body['code']), problem: null };
  const facts = body['facts'];
  const code = typeof facts === 'object' && facts !== null && 'code' in facts ? String(facts.code) : null;
  return { ...alone(id), outcome: body['code'] === 'otherContent' ? 'conflict' : 'refused', code, problem: body };
}

/** Papers of a dossier whose filing is not in the file: it may have been sent before. */
function alone(id: string): Result {
  return { id, outcome: 'refused', code: null, receipt: null, problem: told(papersAlone), papers: { arrived: 0, missing: 0 }, badPapers: [] };
}

async function paperProblem({ house }: At, entry: Extract<OutboxFileEntry, { readonly kind: 'paper' }>, bytes: ReadEntry['bytes']): Promise<Problem | null> {
  if (bytes === 'tooLarge') return paperNotTaken('tooLarge');
  const { id, sha256, keyId, enc } = entry;
  const kept = await keepSealedPaper(house, { dossierId: id, sha256, keyId, enc, sealed: bytes, now: house.now() });
  return kept === 'kept' ? null : paperNotTaken(kept);
}

/** At the end, when every paper of the file is in: the receipt of each dossier that is here, signed when it is whole. */
async function withPapers(at: At, results: ReadonlyMap<string, Result>): Promise<Result[]> {
  const done: Result[] = [];
  for (const result of results.values()) {
    const answer =
      result.outcome === 'unreadable' || result.outcome === 'conflict'
        ? null
        : await askOwnApi(at.server, at.request, { method: 'GET', path: `/dossiers/${result.id}/receipt`, payload: null, as: 'public' });
    const receipt = answer === null || answer.status !== 200 ? null : parseJsonObject(answer.body);
    if (receipt === null) done.push(result);
    else
      done.push({ ...result, outcome: result.outcome === 'refused' ? 'known' : result.outcome, code: String(receipt['code']), receipt, problem: null, papers: countsIn(receipt) });
  }
  return done;
}

function countsIn(receipt: Readonly<Record<string, unknown>>): Result['papers'] {
  const papers = receipt['papers'] as { readonly declared?: number; readonly arrived?: number } | undefined;
  const [declared, arrived] = [papers?.declared ?? 0, papers?.arrived ?? 0];
  return { arrived, missing: declared - arrived };
}

function told(problem: Problem): Record<string, unknown> {
  return problemBody(problem);
}
