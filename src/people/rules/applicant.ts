/** Người nộp: whose matter it is. Always the person himself, whoever helps or brings it. */
export type Applicant = {
  readonly kind: 'person' | 'organisation';
  readonly fullName: string;
  /** Ten digits, or null: many old people have none. Never a key. */
  readonly phone: string | null;
  readonly phoneConfirmed: 'yes' | 'no';
  readonly email: string | null;
  readonly personalId: string | null;
  /** Partial date: only the year is lawful for old people. */
  readonly birthDate: string | null;
  readonly address: string | null;
};

/** Người nộp thay: brings the dossier of somebody else. */
export type Submitter = {
  readonly fullName: string;
  readonly phone: string | null;
  readonly relation: string;
};

/** Thành viên Tổ tư vấn beside the person: helps, never decides, never holds the account. */
export type Helper = {
  /** Where the help was given. */
  readonly unitCode: string;
  readonly place: 'neighbourhood' | 'ward' | 'district';
  readonly name: string | null;
  /** Who of the team, as chosen on the machine; absent where nobody was chosen. */
  readonly memberId?: string;
  /** How much the person did alone, by the member's one tap. */
  readonly autonomy?: Autonomy;
  /** HMAC-SHA256 of the dossier's id with the member's key, hexadecimal: the member himself sat there. */
  readonly proof?: string;
};

/** alone: the person did it, somebody stood by; some: with help here and there; together: the member's hand. */
export type Autonomy = 'alone' | 'some' | 'together';

/** Ủy quyền as it came with a filing, word for word: kept in the ledger whatever it is worth (src/teams/rules/read-mandate.ts). */
export type SaidMandate = {
  readonly id: string;
  readonly scope: string;
  readonly until: string | null;
  readonly agreedBy: string;
  readonly agreedAt: string;
  readonly signature: string | null;
  /** Whether a code that spoke of being helped came with the filing and was right: found out by the server when it was filed. */
  readonly agreedOnPhone: 'yes' | 'no';
};
