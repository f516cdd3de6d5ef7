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
};
