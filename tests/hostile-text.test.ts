import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView } from '../src/dossiers/http/shapes.ts';
import { type Answer, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { contentOf, type Filed, laterKinds, openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';
import { spoiled, wickedText } from './wicked.ts';

/** What was taken must be readable by everybody who has to read it, whatever stands in it. */

const seed = Number(process.env['FUZZ_SEED'] ?? 20_190_331);
const runs = Number(process.env['FUZZ_RUNS'] ?? 8);

const usual = { name: 'Trần Thị Mẫu', relation: 'Cha', address: 'Số 1', place: 'Bệnh viện Mẫu', helper: 'Lê Thị Mẫu', paper: 'giấy.jpg' };
const fields = ['name', 'relation', 'address', 'place', 'helper', 'paper'] as const;
const worst = ['An\udfff', 'Nguyễn\u0000An', 'a\u001eb', '\u202eNAYUGN', '#panic("x")', '"; filename="x'].map((text): [typeof usual, (typeof fields)[number][]] => [
  { ...usual, relation: text, address: text, place: text, helper: text, paper: text },
  [...fields],
]);

let program: WholeProgram;
let ward: Ward;

beforeAll(async () => {
  program = await openWholeProgram();
  ward = await openWard({ server: program.server, pool: program.pool, unitCode: '27436' });
});

afterAll(() => program.stop());

test('A filing with strange text in it is refused, or taken and then read by the person and by every list, page and form of the office', async () => {
  const anyone = publicClient(program.server);
  const filing = fc.record({ name: wickedText, relation: wickedText, address: wickedText, place: wickedText, helper: wickedText, paper: wickedText });
  await fc.assert(
    fc.asyncProperty(filing, fc.subarray([...fields], { minLength: 1 }), async (text, strange) => {
      const word = (key: keyof typeof text) => (strange.includes(key) ? text : usual)[key];
      const id = newDeviceId();
      const body = filingOf({
        applicant: { ...filingOf().applicant, fullName: word('name'), address: word('address') },
        submitter: { fullName: 'Nguyễn Văn Mẫu', relation: word('relation') },
        helper: { unitCode: '27436', name: word('helper') },
        answers: { ...filingOf().answers, con_noi_sinh: word('place') },
        papers: [{ name: word('paper'), lengthBytes: 5, sha256: randomBytes(32).toString('hex') }],
      });
      const answer = await anyone.ask('PUT', `/dossiers/${id}`, body);
      expect([201, 400, 413, 422], answer.body).toContain(answer.status);
      if (answer.status === 201) await everybodyReads({ id, code: answer.json<Filed>().code });
    }),
    { seed, numRuns: runs * 3, examples: worst },
  );
});

test.each(laterKinds)('An act %s with strange content is refused, or taken and then read by everybody', async (kind) => {
  let dossier = await ward.readyFor(kind);
  let taken = 0;
  const { rows } = await program.pool.query<{ id: string }>(`select id from officers where username = 'thuly.27436'`);
  const known = { specialistId: rows[0]?.id ?? '', consultationId: newDeviceId() };
  await fc.assert(
    fc.asyncProperty(spoiled(contentOf(kind, known)), async (content) => {
      const answer = await ward.tries(dossier, { kind, content });
      expect([200, 400, 409, 413, 422], answer.body).toContain(answer.status);
      if (answer.status !== 200) return;
      taken += 1;
      if (taken <= 3) await everybodyReads(dossier);
      dossier = await ward.readyFor(kind);
    }),
    { seed, numRuns: runs },
  );
});

async function everybodyReads(dossier: Filed): Promise<void> {
  const reception = ward.officers.reception;
  if (reception === undefined) throw new Error('No reception');
  const page = await reception.ask('GET', `/dossiers/${dossier.id}`);
  expect(page.status, page.body).toBe(200);
  const view = page.json<DossierView>();
  const reads: readonly (readonly [string, Answer])[] = [
    ['receipt', await publicClient(program.server).ask('GET', `/dossiers/${dossier.id}/receipt`)],
    ['tracking', await publicClient(program.server).ask('POST', '/tracking', { code: dossier.code, proof: dossier.id })],
    ['queue', await reception.ask('GET', `/queue?office=${ward.officeId}&list=all`)],
    ['search', await reception.ask('GET', `/search?q=${encodeURIComponent(dossier.code)}`)],
    ...(await Promise.all(view.forms.map(async (form) => [form.kind, await reception.ask('GET', form.url.replace('/api/v1', ''))] as const))),
    ...(await Promise.all(view.papers.map(async (paper) => [paper.name, await reception.ask('GET', `/dossiers/${dossier.id}/papers/${paper.sha256}`)] as const))),
  ];
  for (const [what, answer] of reads)
    expect(answer.status === 404 && answer.body.includes('notFound') ? 200 : answer.status, `${what}: ${answer.status} ${answer.body.slice(0, 300)}`).toBe(200);
}
