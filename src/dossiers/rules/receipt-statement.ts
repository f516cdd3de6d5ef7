import { fromBase64Url, fromHex, toBase64Url, toHex } from '../../basics/rules/bytes.ts';
import { digestOfText } from '../../basics/rules/digest.ts';
import { parseUuidV7, type Uuid } from '../../basics/rules/ids.ts';
import { isSignedBy, type PublicKey } from '../../basics/rules/signature.ts';
import { type Instant, instantFromMillis, millisOf, parseInstant } from '../../basics/rules/time.ts';

/** Length and SHA-256 of a paper that has arrived whole. */
export type ReceivedPaper = { readonly sha256: string; readonly lengthBytes: number };

/**
 * What the office puts its name to: this dossier, with this content and these papers, is here whole since `completeAt`.
 * Said only when answers, every paper and the row that officers search are committed. No personal data.
 */
export type ReceiptStatement = {
  readonly id: Uuid;
  readonly code: string;
  readonly unitCode: string;
  readonly submittedAt: Instant;
  readonly answerBy: Instant;
  readonly contentDigest: string;
  readonly papersCount: number;
  /** `papersDigest` of the papers in the order in which they were declared. */
  readonly papersDigest: string;
  readonly completeAt: Instant;
};

export type SignedReceipt = { readonly keyId: string; readonly statement: ReceiptStatement; readonly signature: string };

export function papersDigest(papers: readonly ReceivedPaper[]): string {
  return digestOfText(papers.map((paper) => `${paper.sha256} ${paper.lengthBytes}\n`).join(''));
}

/** The very text that is signed: one line each, so that anybody can make it again with a text editor. */
export function statementText(keyId: string, statement: ReceiptStatement): string {
  return [
    'dong-hanh receipt 1',
    `key ${keyId}`,
    `id ${statement.id}`,
    `code ${statement.code}`,
    `unit ${statement.unitCode}`,
    `submitted ${statement.submittedAt}`,
    `answer-by ${statement.answerBy}`,
    `content ${statement.contentDigest}`,
    `papers ${statement.papersCount} ${statement.papersDigest}`,
    `complete ${statement.completeAt}`,
    '',
  ].join('\n');
}

/** What a device holds of its own filing, to hold against a receipt. */
export type Expected = { readonly id: string; readonly contentDigest: string; readonly papers: readonly ReceivedPaper[] };

/** `noSuchKey`: fetch the published keys and look again. `forged`: the office never said this. `otherContent`: it did, but of something else than is held here. */
export type ReceiptVerdict = 'genuine' | 'noSuchKey' | 'forged' | 'otherContent';

/** Judges a receipt with published keys alone; with `expected`, also that it is of this very content. Works without a network. */
export function judgeReceipt(receipt: SignedReceipt, known: { readonly keys: readonly PublicKey[]; readonly expected: Expected | null }): ReceiptVerdict {
  const key = known.keys.find(({ keyId }) => keyId === receipt.keyId);
  if (key === undefined) return 'noSuchKey';
  const { statement, signature } = receipt;
  if (!isSignedBy({ text: statementText(receipt.keyId, statement), signature, publicKey: key.publicKey })) return 'forged';
  const { expected } = known;
  if (expected === null) return 'genuine';
  const isSame =
    statement.id === expected.id &&
    statement.contentDigest === expected.contentDigest &&
    statement.papersCount === expected.papers.length &&
    statement.papersDigest === papersDigest(expected.papers);
  return isSame ? 'genuine' : 'otherContent';
}

const mark = 'DH1';
const gap = '~';

/** The whole signed receipt in about 300 letters that a QR code and the part of an address behind # can hold. */
export function packReceipt({ keyId, statement, signature }: SignedReceipt): string {
  const millis = (instant: Instant) => millisOf(instant).toString(36);
  return [
    mark,
    keyId,
    packHex(statement.id.replaceAll('-', '')),
    statement.code,
    statement.unitCode,
    millis(statement.submittedAt),
    millis(statement.answerBy),
    packHex(statement.contentDigest),
    String(statement.papersCount),
    packHex(statement.papersDigest),
    millis(statement.completeAt),
    signature,
  ].join(gap);
}

/** Null for what is not such a text; whether it is genuine is for `judgeReceipt` to say. */
export function unpackReceipt(text: string): SignedReceipt | null {
  const [first, keyId = '', packedId = '', code = '', unitCode = '', submitted = '', answerBy = '', content = '', count = '', papers = '', complete = '', signature = '', ...more] =
    text.trim().split(gap);
  const id = parseUuidV7(unpackHex(packedId, 16)?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? '');
  const [contentDigest, digest] = [unpackHex(content, 32), unpackHex(papers, 32)];
  const [submittedAt, answerByAt, completeAt] = [submitted, answerBy, complete].map(instantOf);
  const isWhole = first === mark && more.length === 0 && /^[\w-]{1,40}$/.test(keyId) && /^[\w.-]{1,60}$/.test(code) && /^[\w.-]{1,20}$/.test(unitCode) && /^\d{1,3}$/.test(count);
  if (!isWhole || id === null || contentDigest === null || digest === null || !submittedAt || !answerByAt || !completeAt) return null;
  return {
    keyId,
    statement: { id, code, unitCode, submittedAt, answerBy: answerByAt, contentDigest, papersCount: Number(count), papersDigest: digest, completeAt },
    signature,
  };
}

/** The packed receipt somewhere in a text: an address, a message, what a scanner wrote (some write ~ as %7E). Null when there is none. */
export function packedIn(text: string): string | null {
  return /DH1(?:~[\w.-]+){10}~[\w-]{86}/.exec(text.replace(/%7e/gi, gap))?.[0] ?? null;
}

function packHex(hex: string): string {
  return toBase64Url(fromHex(hex) ?? new Uint8Array());
}

function unpackHex(text: string, lengthBytes: number): string | null {
  const bytes = fromBase64Url(text);
  return bytes?.length === lengthBytes ? toHex(bytes) : null;
}

/** Within the years that `Instant` knows: a forged text must not throw. */
function instantOf(base36: string): Instant | null {
  if (!/^[0-9a-z]{1,9}$/.test(base36)) return null;
  const millis = Number.parseInt(base36, 36);
  return millis < 253_402_300_800_000 ? parseInstant(instantFromMillis(millis)) : null;
}
