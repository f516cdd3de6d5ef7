import { toHex } from '../../basics/rules/bytes.ts';
import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import { type DeclaredPaper, paperSizeBytesMax, papersMax, paperTypeOf } from '../../papers/rules/paper.ts';
import { papersBytesMax } from '../../papers/rules/quota.ts';
import { spaceLevel, usedShare } from '../rules/space.ts';
import type { Cipher } from './cipher.ts';
import { refusalOf, refused, type Space } from './device.ts';
import type { Journal } from './journal.ts';
import type { Machine } from './machine.ts';
import { noSpace, noSpaceForPaper, noSuchDraft, notReadBack, paperEmpty, paperTooLarge, paperTypeUnknown, tooManyPapers, vaultLocked } from './refusals.ts';
import type { KeptPaper, Store } from './store.adapter.ts';

export type DevicePapers = {
  take(id: string, paper: { readonly name: string; readonly bytes: ArrayBuffer; readonly requiredPaper: string | null }): Promise<Outcome<DeclaredPaper>>;
  /** The plain bytes of a draft's paper; null when they are not here, or not as they were. */
  bytes(id: string, sha256: string): Promise<ArrayBuffer | null>;
  /** `absent`: its bytes were never here, or are gone; `damaged`: they are not what they were. */
  state(id: string, sha256: string): Promise<'kept' | 'absent' | 'damaged'>;
  drop(id: string, sha256: string): Promise<{ readonly savedAt: Instant }>;
  space(): Promise<Space>;
};

/** Papers of drafts: their bytes stand beside the journal's row that names them, written in one transaction. */
export function openPapers(on: { readonly store: Store; readonly machine: Machine; readonly journal: Journal; readonly cipher: () => Cipher | null }): DevicePapers {
  const { store, machine, journal } = on;

  async function take(id: string, given: { readonly name: string; readonly bytes: ArrayBuffer; readonly requiredPaper: string | null }): Promise<Outcome<DeclaredPaper>> {
    const draft = await journal.find(id);
    if (draft === null) throw refused(noSuchDraft);
    const { bytes, requiredPaper } = given;
    if (bytes.byteLength === 0) return refuse(paperEmpty);
    if (bytes.byteLength > paperSizeBytesMax) return refuse(paperTooLarge);
    if (paperTypeOf(new Uint8Array(bytes.slice(0, 16))) === null) return refuse(paperTypeUnknown);
    const sha256 = await sha256Of(machine.crypto, bytes);
    const others = draft.papers.filter((paper) => paper.sha256 !== sha256);
    if (others.length >= papersMax || others.reduce((sum, paper) => sum + paper.lengthBytes, bytes.byteLength) > papersBytesMax) return refuse(tooManyPapers);
    if (spaceLevel(usedShare(await estimate(), bytes.byteLength)) === 'textOnly') return refuse(noSpaceForPaper);
    const paper: DeclaredPaper = { name: given.name.normalize('NFC').slice(0, 200) || 'giay-to', lengthBytes: bytes.byteLength, sha256, requiredPaper };
    const cipher = draft.keeping === 'shared' ? on.cipher() : null;
    if (draft.keeping === 'shared' && cipher === null) throw refused(vaultLocked);
    const kept = await keepPaper({ id, sha256, bytes }, cipher);
    const saved = await journal
      .append(id, { content: { kind: 'paperTaken', paper }, alsoIn: ['papers'], also: (tx) => tx.objectStore('papers').put(kept) })
      .catch((error: unknown) => ({ refusal: refusalOf(error), error }));
    if ('refusal' in saved) {
      if (saved.refusal === noSpace) return refuse(noSpaceForPaper);
      throw saved.error;
    }
    if ((await plainBytes(id, sha256)) === null) throw refused(notReadBack);
    return allow(paper);
  }

  async function plainBytes(id: string, sha256: string): Promise<ArrayBuffer | null> {
    const kept = await store.read(['papers'], (tx) => tx.objectStore('papers').get([id, sha256]));
    return kept === undefined ? null : readPaper(kept, { crypto: machine.crypto, cipher: on.cipher() });
  }

  async function estimate(): Promise<StorageEstimate> {
    return (await machine.storage?.estimate().catch(() => ({}))) ?? {};
  }

  return {
    take,
    bytes: plainBytes,
    async state(id, sha256) {
      const there = await store.read(['papers'], (tx) => tx.objectStore('papers').getKey([id, sha256]));
      return there === undefined ? 'absent' : (await plainBytes(id, sha256)) === null ? 'damaged' : 'kept';
    },
    drop: (id, sha256) => journal.append(id, { content: { kind: 'paperDropped', sha256 }, alsoIn: ['papers'], also: (tx) => tx.objectStore('papers').delete([id, sha256]) }),
    async space() {
      const share = usedShare(await estimate(), 0);
      return { usedShare: share, level: spaceLevel(share), isLasting: (await machine.storage?.persisted().catch(() => false)) ?? false };
    },
  };
}

export async function keepPaper(paper: { readonly id: string; readonly sha256: string; readonly bytes: ArrayBuffer }, cipher: Cipher | null): Promise<KeptPaper> {
  const place = { draft: paper.id, sha256: paper.sha256 };
  if (cipher === null) return { ...place, iv: null, bytes: paper.bytes };
  return { ...place, ...(await cipher.encrypt(new Uint8Array(paper.bytes), aadOf(place))) };
}

/** Null when it cannot be opened, or is not what its digest says. */
export async function readPaper(kept: KeptPaper, on: { readonly crypto: Crypto; readonly cipher: Cipher | null }): Promise<ArrayBuffer | null> {
  const { iv, bytes } = kept;
  const plain = iv === null ? bytes : ((await on.cipher?.decrypt({ iv, bytes }, aadOf(kept))) ?? null);
  return plain !== null && (await sha256Of(on.crypto, plain)) === kept.sha256 ? plain : null;
}

function aadOf(place: { readonly draft: string; readonly sha256: string }): string {
  return `${place.draft} paper ${place.sha256}`;
}

export async function sha256Of(crypto: Crypto, bytes: ArrayBuffer): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
