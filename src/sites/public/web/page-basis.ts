import type { Fields } from '../../../procedures/rules/read-answers.ts';
import type { KeptThere } from './keep-draft.ts';

/** What an open page is based on, while what it sends may have been kept without an answer coming back. */
export type PageBasis = {
  /** Sends what stands on the page, and goes on from what the server says it kept. */
  send(post: (fields: Fields) => Promise<KeptThere | null>): Promise<KeptThere | null>;
  /** Gives away what stands on the page; nothing comes back. */
  leave(give: (fields: Fields) => void): void;
};

/**
 * Of an answer that this page changed, and of which nobody told whether it was kept, the mark is taken for unknown: whatever stands there next was
 * touched. The other marks stay, so that a page that stood open for long undoes nothing of another tab. Source: bản cam kết, mục 12.
 */
export function openPageBasis(on: { readonly typed: () => Fields; readonly goOnFrom: (basedOn: string) => void }): PageBasis {
  const { typed, goOnFrom } = on;
  let known = typed();
  let underWay: Fields | null = null;
  let left: Fields | null = null;

  return {
    async send(post) {
      const sent = typed();
      underWay = sent;
      left = null;
      const kept = await post(sent);
      underWay = null;
      if (kept?.basedOn === undefined) goOnFrom(withDoubt(basedOnOf(typed()), known, sent));
      else {
        known = sent;
        goOnFrom(left === null ? kept.basedOn : withDoubt(kept.basedOn, sent, left));
      }
      return kept;
    },
    leave(give) {
      const now = typed();
      const basedOn = underWay === null ? basedOnOf(now) : withDoubt(basedOnOf(now), known, underWay);
      give({ ...now, _based: basedOn });
      left = now;
      goOnFrom(withDoubt(basedOn, known, now));
    },
  };
}

function basedOnOf(fields: Fields): string {
  return textsOf(fields['_based']).join('');
}

function withDoubt(basedOn: string, known: Fields, sent: Fields): string {
  const names = [...Object.keys(known), ...Object.keys(sent)];
  const changed = new Set(names.filter((name) => textsOf(known[name]).join('\n') !== textsOf(sent[name]).join('\n')).map((name) => name.split(/[.[]/)[0]));
  const [at, ...marks] = basedOn.split(' ');
  return [at, ...marks.map((mark) => (changed.has(mark.split('~')[0]) ? `${mark.split('~')[0]}~?` : mark))].join(' ');
}

/** A box that does not stand there and an empty one answer the same. */
function textsOf(value: Fields[string] | undefined): readonly string[] {
  return [value ?? []].flat().filter((text) => text !== '');
}
