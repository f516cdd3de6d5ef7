import { type KeptStanding, mayKeepVersion } from '../../basics/rules/kept-version.ts';
import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { DocumentContent } from './steering-document.ts';

/**
 * Whether the content may be kept as the next version. `twin`: another document of the register, in force there, of the same number, day and issuer.
 * Refuses as mayKeepVersion, and: replacedByItself, effectReversed, alreadyRegistered. A ground that is later than the document is no refusal.
 */
export function mayKeepDocument(input: {
  readonly id: string;
  readonly before: KeptStanding | null;
  readonly basedOn: number;
  readonly content: DocumentContent;
  readonly why: string | null;
  readonly twin: { readonly id: string } | null;
}): Outcome<null> {
  const { content, twin } = input;
  const kept = mayKeepVersion(input);
  if (!kept.ok) return kept;
  if (content.replacedBy === input.id) return refuse(replacedByItself);
  if (content.effectFrom !== null && content.effectTo !== null && content.effectTo < content.effectFrom) return refuse(effectReversed);
  return twin === null ? allow(null) : refuse(alreadyRegistered(twin));
}

/** What stands twice cannot come back either. */
export function alreadyRegistered(twin: { readonly id: string }): Refusal {
  return {
    ...refusal(
      'alreadyRegistered',
      { vi: 'Sổ đã có văn bản cùng số, cùng ngày, cùng nơi ban hành.', en: 'The register has one of the same number, day and issuer.' },
      { vi: 'Tìm theo số và mở văn bản đó để sửa, không ghi hai lần.', en: 'Search by number and mend that one.' },
    ),
    facts: { id: twin.id },
  };
}

function refusal(kind: string, why: Text, next: Text): Refusal {
  return { kind, source: 'Quy tắc của hệ thống (docs/decisions/0024-register.md)', why, next };
}

const replacedByItself = refusal(
  'replacedByItself',
  { vi: 'Văn bản không thay thế chính nó.', en: 'A document does not replace itself.' },
  { vi: 'Chọn văn bản khác, hoặc để trống.', en: 'Choose another, or leave it empty.' },
);
const effectReversed = refusal(
  'effectReversed',
  { vi: 'Ngày hết hiệu lực trước ngày có hiệu lực.', en: 'The end of its effect lies before the beginning.' },
  { vi: 'Xem lại hai ngày, hoặc để trống ngày chưa biết.', en: 'Look at both days, or leave out what is not known.' },
);
