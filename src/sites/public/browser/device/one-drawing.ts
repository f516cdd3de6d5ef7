/** Whether what is about to be drawn is still what is wanted. */
export type IsLast = () => boolean;

export type Drawing = {
  /** The person goes somewhere or sends a form: whatever was on its way to the screen before is not drawn any more. */
  visit<T>(work: (isLast: IsLast) => Promise<T>): Promise<T>;
  /** What the page tells has changed: it is drawn again, from what is so then. */
  changed(): void;
};

/**
 * One after the other on the one screen. A change that is told while somebody's own step is under way, or while the page is being drawn again, is drawn
 * after it: nothing tells it a second time, and a page that missed the last one says for ever that a filing waits which the office has long received.
 */
export function oneDrawing(again: (isLast: IsLast) => Promise<void>): Drawing {
  let turn = 0;
  let underWay: 'nothing' | 'visit' | 'again' = 'nothing';
  let isStale = false;

  function settle(): void {
    if (!isStale || underWay !== 'nothing') return;
    isStale = false;
    // What could not be drawn is still to be drawn: the next change does it.
    void run('again', again).catch(() => {
      isStale = true;
    });
  }

  async function run<T>(what: 'visit' | 'again', work: (isLast: IsLast) => Promise<T>): Promise<T> {
    turn += 1;
    const mine = turn;
    underWay = what;
    try {
      return await work(() => mine === turn);
    } finally {
      if (mine === turn) {
        underWay = 'nothing';
        settle();
      }
    }
  }

  return {
    visit: (work) => run('visit', work),
    changed() {
      isStale = true;
      settle();
    },
  };
}
