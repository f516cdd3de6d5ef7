import { describe, expect, test } from 'vitest';
import type { SavedView } from '../http/report-shapes.ts';
import type { Edited } from '../rules/report-document.ts';
import { createSaver, type Sent } from './report-saver.ts';

const edited = (subject: string): Edited => ({
  head: { authority: ['PHƯỜNG MẪU'], placeName: 'Mẫu', symbol: 'BC-UBND', typeName: 'BÁO CÁO', subject },
  blocks: [],
  annex: [],
  foot: { recipients: [], archive: 'VT', signedFor: [] },
});

const problem = (status: number, code: string, facts?: unknown) => Object.assign(new Error(code), { failure: { kind: 'problem', problem: { status, code, facts } } });
const gone = Object.assign(new Error('gone'), { failure: { kind: 'gone' } });

/** A server that answers when it is told to, and a clock that runs what is due when it is told to. */
function desk() {
  const sent: { basedOn: number; actId: string; unanswered: readonly string[]; subject: string; answer: (how: number | Error) => Promise<void> }[] = [];
  const due = new Set<() => void>();
  let acts = 0;
  const saver = createSaver({
    version: 1,
    savedAt: 'first',
    newId() {
      acts += 1;
      return `act ${acts}`;
    },
    send: ({ edited: { head }, ...on }) =>
      new Promise<SavedView>((resolve, reject) => {
        const answer = async (how: number | Error) => {
          if (how instanceof Error) reject(how);
          else resolve({ version: how, savedAt: `at ${how}` } as SavedView);
          await new Promise((next) => setImmediate(next));
        };
        sent.push({ ...on, subject: head.subject, answer });
      }),
    later(run) {
      due.add(run);
      return () => due.delete(run);
    },
  });
  const last = () => sent.at(-1) ?? expect.fail('nothing was sent');
  const pass = () => {
    for (const run of [...due]) {
      due.delete(run);
      run();
    }
  };
  return { saver, sent, last, due, pass };
}

describe('Whoever stops editing leaves nothing behind that is not saved', () => {
  test('what waits is sent, and that all is saved is said after the answer', async () => {
    const { saver, last, due } = desk();
    saver.edit(edited('một'));
    const flushed = saver.flush();
    expect([last().subject, due.size, saver.isSettled()]).toEqual(['một', 0, false]);
    await last().answer(2);
    expect([await flushed, saver.isSettled(), saver.version()]).toEqual(['saved', true, 2]);
  });

  test('while another saving is on its way, what was typed since is waited for too', async () => {
    const { saver, sent, last, pass } = desk();
    saver.edit(edited('một'));
    pass();
    saver.edit(edited('hai'));
    const flushed = saver.flush();
    await last().answer(2);
    expect(sent.map(({ basedOn, subject }) => [basedOn, subject])).toEqual([
      [1, 'một'],
      [2, 'hai'],
    ]);
    await last().answer(3);
    expect([await flushed, saver.version()]).toEqual(['saved', 3]);
  });

  test.each([
    ['there is no line', gone],
    ['somebody else has saved', problem(409, 'overtaken', { by: 'Lê Thị Mẫu', version: 5 })],
    ['the server refuses', problem(422, 'strangeFigures')],
  ])('it is unsaved when %s, and stays at hand', async (_, how) => {
    const { saver, last, pass } = desk();
    saver.edit(edited('một'));
    pass();
    const flushed = saver.flush();
    await last().answer(how);
    expect([await flushed, saver.isSettled()]).toEqual(['unsaved', false]);
  });

  test('nothing typed is nothing to save', async () => expect(await desk().saver.flush()).toBe('saved'));
});

describe('Counting figures anew makes a version too', () => {
  const counting = () => {
    const asked: { readonly basedOn: number; readonly unanswered: readonly string[]; readonly answer: (how: number | Error) => Promise<void> }[] = [];
    const ask = ({ basedOn, unanswered }: Sent) =>
      new Promise<SavedView>((resolve, reject) => {
        const answer = async (how: number | Error) => {
          if (how instanceof Error) reject(how);
          else resolve({ version: how, savedAt: `at ${how}` } as SavedView);
          await new Promise((next) => setImmediate(next));
        };
        asked.push({ basedOn, unanswered, answer });
      });
    return { asked, ask };
  };
  const turn = () => new Promise((next) => setImmediate(next));

  test('what is typed meanwhile waits for it, stays unsaved till then, and is sent on top of it', async () => {
    const { saver, sent, last, pass } = desk();
    const { asked, ask } = counting();
    const refreshed = saver.refresh(ask);
    await turn();
    saver.edit(edited('một'));
    pass();
    expect([asked[0]?.basedOn, sent.length, saver.isSettled()]).toEqual([1, 0, false]);
    await asked[0]?.answer(2);
    expect([(await refreshed)?.version, last().basedOn, saver.saving.get().kind]).toEqual([2, 2, 'saving']);
    await last().answer(3);
    expect(saver.saving.get()).toEqual({ kind: 'saved', at: 'at 3' });
  });

  test('it is told as unsaved while the pause after the last key is not over', async () => {
    const { saver, sent, due } = desk();
    const { asked, ask } = counting();
    void saver.refresh(ask);
    await turn();
    saver.edit(edited('một'));
    await asked[0]?.answer(2);
    expect([saver.saving.get().kind, due.size, sent.length, saver.isSettled()]).toEqual(['unsaved', 1, 0, false]);
  });

  test('what was typed before is saved first, and two countings come one after the other', async () => {
    const { saver, last } = desk();
    const { asked, ask } = counting();
    saver.edit(edited('một'));
    const both = [saver.refresh(ask), saver.refresh(ask)];
    expect(asked).toEqual([]);
    await last().answer(2);
    await asked[0]?.answer(3);
    expect(asked.map(({ basedOn }) => basedOn)).toEqual([2, 3]);
    await asked[1]?.answer(4);
    expect((await Promise.all(both)).map((one) => one?.version)).toEqual([3, 4]);
  });

  test('one that fails is told, and holds up nothing', async () => {
    const { saver, last, pass } = desk();
    const { asked, ask } = counting();
    const refreshed = expect(saver.refresh(ask)).rejects.toThrow('gone');
    await turn();
    saver.edit(edited('một'));
    pass();
    await asked[0]?.answer(gone);
    await refreshed;
    expect(last().basedOn).toBe(1);
  });

  test('one whose answer was lost is named with what is sent next, until something is answered: the server may have done it', async () => {
    const { saver, sent, last, pass } = desk();
    const { asked, ask } = counting();
    const refreshed = expect(saver.refresh(ask)).rejects.toThrow('gone');
    await turn();
    await asked[0]?.answer(gone);
    await refreshed;
    saver.edit(edited('một'));
    pass();
    expect(last()).toMatchObject({ basedOn: 1, actId: 'act 2', unanswered: ['act 1'] });
    await last().answer(gone);
    pass();
    expect(last().unanswered).toEqual(['act 1', 'act 2']);
    await last().answer(3);
    saver.edit(edited('hai'));
    pass();
    expect([sent.length, last().basedOn, last().unanswered]).toEqual([3, 3, []]);
  });

  test('where what was typed cannot be saved nothing is counted', async () => {
    const { saver, last } = desk();
    const { asked, ask } = counting();
    saver.edit(edited('một'));
    const refreshed = saver.refresh(ask);
    await last().answer(gone);
    expect([await refreshed, asked]).toEqual([null, []]);
  });
});

describe('What is sent again', () => {
  test.each([
    ['no line', gone],
    ['a server that is busy', problem(503, 'busy')],
    ['too many tries', problem(429, 'tooMany')],
  ])('after %s: the same, until it is saved', async (_, how) => {
    const { saver, sent, last, due, pass } = desk();
    saver.edit(edited('một'));
    pass();
    await last().answer(how);
    expect([saver.saving.get().kind, due.size]).toEqual(['failed', 1]);
    pass();
    await last().answer(2);
    expect([sent.length, saver.saving.get()]).toEqual([2, { kind: 'saved', at: 'at 2' }]);
  });

  test.each([400, 403, 422])('a refusal (%i) is not: it is told, and asked again only when something else was typed', async (status) => {
    const { saver, sent, last, due, pass } = desk();
    saver.edit(edited('một'));
    pass();
    await last().answer(problem(status, 'no'));
    expect([saver.saving.get(), due.size]).toMatchObject([{ kind: 'refused', failure: { problem: { status } } }, 0]);
    saver.edit(edited('hai'));
    pass();
    expect([sent.length, last().subject]).toEqual([2, 'hai']);
  });

  test('over somebody else’s newer version nothing, before it is decided that mine goes on', async () => {
    const { saver, sent, last, due } = desk();
    saver.edit(edited('một'));
    void saver.flush();
    await last().answer(problem(409, 'overtaken', { by: 'Lê Thị Mẫu', version: 5 }));
    saver.edit(edited('hai'));
    expect([await saver.flush(), due.size, sent.length, saver.saving.get()]).toEqual(['unsaved', 0, 1, { kind: 'overtaken', by: 'Lê Thị Mẫu', version: 5 }]);
    saver.keepMine(5);
    expect([last().basedOn, last().subject]).toEqual([5, 'hai']);
  });
});
