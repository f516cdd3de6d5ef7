import '../web/old-browsers.ts';
import { hydrate, render } from 'preact';
import { say } from '../../../basics/web/lang.ts';
import { recall, sayInterrupted } from '../../../papers/web/capture-memory.adapter.ts';
import type { Adoptable } from '../web/adopted.ts';
import { capturePaper } from '../web/capture-paper.ts';
import { fetchKeepHere } from '../web/fetch-keep-here.ts';
import { chosenEarly, otherKey, type PaperFile, PapersBody, type PapersBodyInput } from '../web/papers-body.tsx';
import { readPaper, sendPaper } from '../web/send-paper.ts';
import { paperWords } from '../web/words-papers.ts';

/** Choosing a file sends it, piece by piece, and goes on after a cut. Where a device lacks what this needs, the plain forms stay. */
const place = document.getElementById('papers');
if (place !== null && window.isSecureContext && 'subtle' in crypto) start(place, JSON.parse(place.dataset['input'] ?? '{}') as PapersBodyInput);

function start(host: HTMLElement, first: PapersBodyInput): void {
  const { lang, action } = first;
  const dossierId = action.split('/')[3] ?? '';
  const next = document.getElementById('papers-next');
  const wait = document.getElementById('papers-wait');
  let input = first;
  const early = chosenEarly(host);
  hydrate(<PapersBody input={input} hands={null} />, host);
  const hands = { pick, capture, remove };
  // Where the machine is the person's own it keeps the papers too: a line that is cut then costs nothing.
  const draft = host.dataset['adopt'];
  const here =
    draft === undefined
      ? null
      : fetchKeepHere()
          .then(({ adopt }) => adopt(JSON.parse(draft) as Adoptable))
          .catch(() => null);
  // One after the other: two at once share one thin line and finish later, both of them.
  let queue = Promise.resolve();
  draw(input);
  for (const { paper, files } of early) pick(paper, files);

  function draw(changed: PapersBodyInput): void {
    input = changed;
    render(<PapersBody input={input} hands={hands} />, host);
    if (wait !== null && !isBusy()) wait.hidden = true;
  }

  function isBusy(): boolean {
    return input.files.some((file) => file.state === 'preparing' || file.state === 'sending');
  }

  function update(sha256: string, change: Partial<PaperFile>): void {
    draw({ ...input, files: input.files.map((file) => (file.sha256 === sha256 ? { ...file, ...change } : file)) });
  }

  function pick(paper: string, files: readonly File[]): void {
    for (const file of files) queue = queue.then(() => take(paper, file));
  }

  async function capture(paper: string, title: string): Promise<void> {
    const came = await capturePaper({ host, lang, paper, title, onTaken: (files) => pick(paper, files) });
    if (!came) draw({ ...input, fault: { paper, message: say(paperWords.captureFailed, lang) } });
  }

  async function take(paper: string, file: File): Promise<void> {
    const requiredPaper = paper === otherKey ? null : paper;
    const mark = `new-${performance.now()}`;
    draw({
      ...input,
      fault: null,
      files: [...input.files, { name: file.name, lengthBytes: file.size, sha256: mark, requiredPaper, state: 'preparing', percent: 0, preview: null }],
    });
    const read = await readPaper(file);
    const others = input.files.filter((one) => one.sha256 !== mark);
    if (typeof read === 'string')
      return draw({
        ...input,
        files: others,
        fault: { paper, message: say(paperWords[read], lang) },
      });
    const preview = file.type.startsWith('image/') && !/hei[cf]/.test(file.type) ? URL.createObjectURL(file) : null;
    const sending: PaperFile = { name: read.name, lengthBytes: read.bytes.byteLength, sha256: read.sha256, requiredPaper, state: 'sending', percent: 0, preview };
    draw({ ...input, files: [...others.filter((one) => one.sha256 !== read.sha256), sending] });
    void here?.then((device) => device?.takePaper(dossierId, { name: read.name, bytes: read.bytes, requiredPaper })).catch(() => null);
    const refusal = await declare(sending, paper);
    if (refusal !== null) return draw({ ...input, files: others, fault: { paper, message: refusal } });
    const outcome = await sendPaper({
      dossierId,
      paper: read,
      progress: (percent) => update(read.sha256, { state: 'sending', percent }),
      stalled: () => draw({ ...input, fault: { paper, message: say(paperWords.uploadFailed, lang) } }),
      isWanted: () => input.files.some((one) => one.sha256 === read.sha256),
    });
    if (outcome === 'dropped') return;
    if (outcome !== 'arrived') return refuse(read.sha256, { paper, message: outcome[lang] || say(paperWords.notTaken, lang) });
    draw({ ...input, fault: null, files: input.files.map((one) => (one.sha256 === read.sha256 ? { ...one, state: 'arrived' } : one)) });
  }

  /** The draft learns of the paper before its bytes travel. Null when it has; else why not. */
  async function declare(file: PaperFile, paper: string): Promise<string | null> {
    const body = new URLSearchParams({ sha256: file.sha256, name: file.name, lengthBytes: String(file.lengthBytes), paper });
    for (let failures = 0; ; failures += 1) {
      const answer = await fetch(`${action}/khai`, { method: 'POST', body }).catch(() => null);
      if (answer?.ok === true) return null;
      if (answer !== null && answer.status < 500 && answer.status !== 429) {
        const problem = (await answer.json().catch(() => ({}))) as { detail?: string; detailEn?: string };
        return (lang === 'vi' ? problem.detail : problem.detailEn) ?? say(paperWords.notTaken, lang);
      }
      draw({ ...input, fault: { paper, message: say(paperWords.uploadFailed, lang) } });
      await new Promise((resolve) => window.setTimeout(resolve, Math.min(20_000, 1000 * 2 ** failures)));
    }
  }

  function refuse(sha256: string, fault: NonNullable<PapersBodyInput['fault']>): void {
    draw({ ...input, fault, files: input.files.filter((one) => one.sha256 !== sha256) });
    void forget(sha256);
  }

  function remove(sha256: string): void {
    draw({ ...input, files: input.files.filter((one) => one.sha256 !== sha256) });
    void forget(sha256);
  }

  function forget(sha256: string): Promise<unknown> {
    void here?.then((device) => device?.dropPaper(dossierId, sha256)).catch(() => null);
    return fetch(`${action}/bo`, { method: 'POST', body: new URLSearchParams({ sha256 }) }).catch(() => null);
  }

  const unfinished = recall();
  if (unfinished !== null) draw({ ...input, fault: { paper: unfinished.place, message: say(sayInterrupted(unfinished), lang) } });

  next?.addEventListener('click', (event) => {
    if (!isBusy()) return;
    event.preventDefault();
    if (wait !== null) wait.hidden = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (isBusy()) event.preventDefault();
  });
}
