import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { proofread } from '../rules/proofread.ts';
import { documentOfText, type ReadDocument } from '../rules/proofread-document.ts';
import type { Finding } from '../rules/proofread-finding.ts';
import type { SpellingList } from '../rules/proofread-spelling.ts';
import { type ReportFault, readReport } from './report-file.adapter.ts';

/** The thread in which one report is read, and that ends with it: whatever a file does in there, the server goes on. */

export type ProofreadJob = { readonly root: string } & ({ readonly text: string } | { readonly bytes: Uint8Array });

export type ProofreadAnswer = { readonly document: ReadDocument; readonly findings: readonly Finding[] } | { readonly fault: ReportFault };

void answer(workerData as ProofreadJob);

async function answer(job: ProofreadJob): Promise<void> {
  const document = 'text' in job ? documentOfText(job.text) : await readReport(job.bytes);
  const list = JSON.parse(readFileSync(join(job.root, 'data/reports/spelling.json'), 'utf8')) as SpellingList;
  const made: ProofreadAnswer = typeof document === 'string' ? { fault: document } : { document, findings: proofread(document, list) };
  parentPort?.postMessage(made);
}
