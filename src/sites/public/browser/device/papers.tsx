import { render } from 'preact';
import { say } from '../../../../basics/web/lang.ts';
import { recall, sayInterrupted } from '../../../../papers/web/capture-memory.adapter.ts';
import { refusalOf } from '../../../../sync/web/device.ts';
import { createTurns } from '../../../../sync/web/in-turn.ts';
import { capturePaper } from '../../web/capture-paper.ts';
import { addressOf, type DraftAtHand } from '../../web/draft-at-hand.ts';
import { papersPageOf } from '../../web/draft-pages.tsx';
import { otherKey, type PaperFile, PapersBody, type PapersBodyInput } from '../../web/papers-body.tsx';
import { readPaper } from '../../web/send-paper.ts';
import { finishWords } from '../../web/words-finish.ts';
import { paperWords } from '../../web/words-papers.ts';
import { problemWords } from '../../web/words-problem.ts';
import { freshDraft, isScreen } from './draft.ts';
import { type House, type Route, showing } from './house.ts';

/** Papers go into the device; they travel with the dossier. */
export const papers: Route = async (house, visit, [id = '']) => {
  const open = await freshDraft(house, visit, id);
  if (isScreen(open)) return open;
  const page = papersPageOf(house.frame(visit), { open, fault: null, keptBy: 'device', isByCode: house.copies.isByCode(id) });
  return showing(page, 'still', () => liven(house, open));
};

function liven(house: House, open: DraftAtHand): () => void {
  const host = document.getElementById('papers');
  if (host === null) return () => undefined;
  const { device, lang } = house;
  const shown: string[] = [];
  let input = JSON.parse(host.dataset['input'] ?? '{}') as PapersBodyInput;
  // One after the other: a large photo takes what memory an old phone has.
  const inTurn = createTurns();
  draw(input);
  for (const file of input.files) void previewOf(file.sha256);

  function draw(changed: PapersBodyInput): void {
    input = changed;
    render(<PapersBody input={input} hands={{ pick, capture, remove }} />, host as HTMLElement);
  }

  async function previewOf(sha256: string): Promise<void> {
    const bytes = await device.paperBytes(open.id, sha256);
    if (bytes === null) return;
    const [first] = new Uint8Array(bytes.slice(0, 1));
    if (first !== 0xff && first !== 0x89) return;
    const preview = URL.createObjectURL(new Blob([bytes]));
    shown.push(preview);
    draw({ ...input, files: input.files.map((file) => (file.sha256 === sha256 ? { ...file, preview } : file)) });
  }

  async function capture(paper: string, title: string): Promise<void> {
    const came = await capturePaper({ host: host as HTMLElement, lang, paper, title, onTaken: (files) => pick(paper, files) });
    if (!came) draw({ ...input, fault: { paper, message: say(paperWords.captureFailed, lang) } });
  }

  function pick(paper: string, files: readonly File[]): void {
    for (const file of files) inTurn(() => take(paper, file)).catch(() => cannotRead(paper));
  }

  function cannotRead(paper: string): void {
    draw({ ...input, files: input.files.filter(({ state }) => state !== 'preparing'), fault: { paper, message: say(paperWords.unreadable, lang) } });
  }

  async function take(paper: string, file: File): Promise<void> {
    const requiredPaper = paper === otherKey ? null : paper;
    const mark = `new-${performance.now()}`;
    const coming: PaperFile = { name: file.name, lengthBytes: file.size, sha256: mark, requiredPaper, state: 'preparing', percent: 0, preview: null };
    draw({ ...input, fault: null, files: [...input.files, coming] });
    const read = await readPaper(file);
    const others = () => input.files.filter((one) => one.sha256 !== mark);
    const refuse = (message: string) => draw({ ...input, files: others(), fault: { paper, message } });
    if (typeof read === 'string') return refuse(say(paperWords[read], lang));
    const taken = await device.takePaper(open.id, { name: read.name, bytes: read.bytes, requiredPaper }).then(
      (outcome) => outcome,
      (error: unknown) => ({ ok: false as const, refusal: refusalOf(error) }),
    );
    if (!taken.ok) return refuse(taken.refusal === null ? say(finishWords.tooManyPapers, lang) : `${say(taken.refusal.why, lang)} ${say(taken.refusal.next, lang)}`);
    const { sha256 } = taken.value;
    draw({ ...input, fault: null, files: [...others().filter((one) => one.sha256 !== sha256), { ...taken.value, state: 'kept', percent: 100, preview: null }] });
    await previewOf(sha256).catch(() => undefined);
  }

  function remove(sha256: string): void {
    const gone = input.files.filter((one) => one.sha256 === sha256);
    draw({ ...input, files: input.files.filter((one) => one.sha256 !== sha256) });
    // Still kept here: it stands on the page again, with why.
    inTurn(() => device.dropPaper(open.id, sha256)).catch((error: unknown) => {
      const refusal = refusalOf(error);
      const message = refusal === null ? say(problemWords.brokenText, lang) : `${say(refusal.why, lang)} ${say(refusal.next, lang)}`;
      draw({ ...input, files: [...input.files, ...gone], fault: { paper: gone[0]?.requiredPaper ?? otherKey, message } });
    });
  }

  const unfinished = recall();
  if (unfinished !== null) draw({ ...input, fault: { paper: unfinished.place, message: say(sayInterrupted(unfinished), lang) } });

  const wait = document.getElementById('papers-wait');
  const next = document.getElementById('papers-next');
  // Going on while a file is being read waits for it, and then goes.
  next?.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (wait !== null) wait.hidden = !input.files.some(({ state }) => state === 'preparing');
    void inTurn(async () => house.go(`${addressOf(open)}/kiem-tra`));
  });
  return () => {
    for (const preview of shown) URL.revokeObjectURL(preview);
  };
}
