import { digestOfText } from '../../basics/rules/digest.ts';

export type SetMark = { readonly count: number; readonly digest: string };

/** A set of ids in two figures: how many, and the digest of the ids sorted, one a line. The same on the device and here. */
export function markOf(ids: readonly string[]): SetMark {
  const sorted = [...new Set(ids)].sort();
  return { count: sorted.length, digest: digestOfText(sorted.join('\n')) };
}

export type Reconciled = {
  readonly received: SetMark;
  readonly same: 'yes' | 'no';
  /** Sent by the device, not here. */
  readonly missing: readonly string[];
  /** Here from the device, not known to it: a machine that was set up anew, or one that pretends to be it. */
  readonly unknownThere: readonly string[];
};

/**
 * Holds what a device sent on a day against what is here. Without `ids` only the figures are compared; when they differ the device sends the ids, and
 * then each is looked for whatever day it came, so that two clocks around midnight make no difference. Source: bản cam kết, mục 19.
 */
export function reconcile(input: {
  readonly sent: SetMark;
  readonly ids: readonly string[] | null;
  /** Noted here as come from the device on that day. */
  readonly ofDay: readonly string[];
  /** Those of `ids` that are dossiers here. */
  readonly here: readonly string[];
}): Reconciled {
  const { sent, ids, ofDay, here } = input;
  if (ids === null) {
    const received = markOf(ofDay);
    return { received, same: received.count === sent.count && received.digest === sent.digest ? 'yes' : 'no', missing: [], unknownThere: [] };
  }
  const [known, said] = [new Set(here), new Set(ids)];
  const missing = [...said].filter((id) => !known.has(id)).sort();
  return { received: markOf(here), same: missing.length === 0 ? 'yes' : 'no', missing, unknownThere: ofDay.filter((id) => !said.has(id)).sort() };
}
