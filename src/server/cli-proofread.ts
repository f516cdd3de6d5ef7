import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { faultWords } from '../reports/rules/proofread-fault-words.ts';
import { countsOf, type Finding, findingKinds, severityNames } from '../reports/rules/proofread-finding.ts';
import { openProofreader } from '../reports/store/proofreader.adapter.ts';

type Input = { readonly root: string; readonly file: string; readonly format: string; readonly say: (line: string) => void };

/** Reads one report and says what it found. Throws when something is wrong in it (exit code 1), and as a wrong use (2) when there is nothing to read. */
export async function proofreadAtCli({ root, file, format, say }: Input): Promise<void> {
  if (format !== 'text' && format !== 'json') throw wrongUse(`Chưa có định dạng "${format}"; có: text, json. / There is no format "${format}".`);
  const bytes = await readFile(path.resolve(file)).catch(() => {
    throw wrongUse(`Không mở được tệp "${file}". / "${file}" could not be opened.`);
  });
  const answer = await openProofreader({ root }).proofread({ bytes });
  if (answer === 'busy') throw new Error('Đang bận. / Busy.');
  if ('fault' in answer) {
    const { detail, next } = faultWords[answer.fault];
    throw wrongUse(`${detail.vi} ${next.vi} / ${detail.en}`);
  }
  const { document, findings } = answer;
  const counts = countsOf(findings);
  if (format === 'json') {
    const told = findings.map((one) => ({ ...one, name: findingKinds[one.kind].name }));
    say(JSON.stringify({ file: path.basename(file), origin: document.origin, counts, findings: told }, null, 2));
  } else {
    for (const finding of findings) say(lineOf(finding));
    say(`${counts.wrong} chỗ sai, ${counts.doubtful} chỗ cần xem lại, ${counts.style} chỗ về cách viết.`);
  }
  if (counts.wrong > 0) throw new Error(`Báo cáo có ${counts.wrong} chỗ sai. / ${counts.wrong} places of the report are wrong.`);
}

function lineOf({ severity, kind, where, quoted, problem, computation, shouldBe, source }: Finding): string {
  const more = [computation, shouldBe === null ? null : `nên là: ${shouldBe}`, `căn cứ: ${source.vi}`].filter((one) => one !== null);
  return [`[${severityNames[severity].vi}] ${findingKinds[kind].name.vi}, ${where.vi}: “${quoted}”`, `    ${problem.vi}`, ...more.map((one) => `    ${one}`)].join('\n');
}

function wrongUse(text: string): Error {
  return Object.assign(new Error(text), { wrongUse: 'yes' });
}
