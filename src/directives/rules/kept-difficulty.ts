import { type Fields, fieldsOf } from '../../basics/rules/fields.ts';
import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import { type DifficultyKind, difficultyKinds } from './difficulty.ts';

/** A difficulty as the machine of a post keeps it until the ward has it. */
export type KeptRaise = {
  readonly id: string;
  readonly kind: DifficultyKind;
  readonly text: string;
  /** JPEG in base64. */
  readonly photo: string | null;
  readonly by: string;
  readonly raisedAt: Instant;
  /** What the office said, where it would not take it; null while it only waits for a line. */
  readonly refused: { readonly vi: string; readonly en: string } | null;
};

/** What was heard of the post's difficulties, as far as the machine shows it. */
export type ToldDifficulty = {
  readonly id: string;
  readonly kind: DifficultyKind;
  readonly text: string;
  readonly raisedBy: string;
  readonly raisedAt: Instant;
  readonly state: 'open' | 'answered' | 'closed';
  readonly owner: 'ward' | 'district';
  readonly dueOn: string;
  readonly may: readonly string[];
  readonly answers: readonly { readonly text: string; readonly by: string; readonly at: Instant }[];
};

/** Looked at before it is believed: it may be damaged, or of another version. */
export function asKeptRaise(value: unknown): KeptRaise | null {
  const { id, kind, text, photo, by, raisedAt, refused } = fieldsOf(value);
  const [known, at] = [kindIn(kind), typeof raisedAt === 'string' ? parseInstant(raisedAt) : null];
  if (typeof id !== 'string' || parseUuidV7(id) === null || typeof text !== 'string' || known === null || at === null) return null;
  const { vi, en } = fieldsOf(refused);
  return {
    id,
    kind: known,
    text,
    photo: typeof photo === 'string' ? photo : null,
    by: typeof by === 'string' ? by : '',
    raisedAt: at,
    refused: typeof vi === 'string' && typeof en === 'string' ? { vi, en } : null,
  };
}

/** The rows of an answer of the server; what cannot be read is left out. */
export function toldDifficulties(body: Fields): readonly ToldDifficulty[] {
  const rows = body['rows'];
  return Array.isArray(rows) ? rows.flatMap((row) => asTold(fieldsOf(row)) ?? []) : [];
}

function asTold(row: Fields): ToldDifficulty | null {
  const { id, kind, text, raisedBy, raisedAt, state, owner, dueOn, may, acts } = row;
  const [known, at] = [kindIn(kind), typeof raisedAt === 'string' ? parseInstant(raisedAt) : null];
  if (typeof id !== 'string' || typeof text !== 'string' || known === null || at === null) return null;
  if (state !== 'open' && state !== 'answered' && state !== 'closed') return null;
  return {
    id,
    kind: known,
    text,
    raisedBy: typeof raisedBy === 'string' ? raisedBy : '',
    raisedAt: at,
    state,
    owner: owner === 'district' ? 'district' : 'ward',
    dueOn: typeof dueOn === 'string' ? dueOn : '',
    may: Array.isArray(may) ? may.filter((one): one is string => typeof one === 'string') : [],
    answers: Array.isArray(acts) ? acts.flatMap((act) => asAnswer(fieldsOf(act)) ?? []) : [],
  };
}

function asAnswer({ kind, text, by, at }: Fields): ToldDifficulty['answers'][number] | null {
  const when = typeof at === 'string' ? parseInstant(at) : null;
  return kind === 'answer' && typeof text === 'string' && when !== null ? { text, by: typeof by === 'string' ? by : '', at: when } : null;
}

function kindIn(value: unknown): DifficultyKind | null {
  return difficultyKinds.find((one) => one === value) ?? null;
}
