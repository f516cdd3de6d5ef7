import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { TimeLimit } from '../../basics/rules/working-time.ts';
import type { Condition, Form } from './form.ts';

/** Thủ tục hành chính. The code is official (Cơ sở dữ liệu quốc gia về TTHC); null codes do not exist here, local ones start with `local.`. */
export type ProcedureCode = string & { readonly brand: 'ProcedureCode' };

/**
 * One version of a procedure between two dates. A dossier is pinned to the version it was filed on:
 * a later change never moves a running due date.
 */
export type ProcedureVersion = {
  readonly code: ProcedureCode;
  readonly version: number;
  readonly effectiveFrom: PlainDate;
  /** Last day of effect; null while it is in force. */
  readonly effectiveTo: PlainDate | null;
  readonly name: Text;
  /** Words people use that the official name does not hold ("giấy khai sanh"). */
  readonly commonWords: readonly string[];
  readonly lifeEvents: readonly LifeEvent[];
  /** Lĩnh vực, as published. */
  readonly field: string;
  readonly fieldCode: string;
  readonly competence: readonly CompetentLevel[];
  readonly handler: string;
  readonly serviceLevel: ServiceLevel;
  readonly timeLimits: readonly CaseTimeLimit[];
  readonly fee: FeeRule;
  readonly requiredPapers: readonly RequiredPaper[];
  readonly form: Form;
  readonly results: readonly string[];
  readonly legalBasis: readonly string[];
  readonly flags: readonly ProcedureFlag[];
  /** How long a person has, by law, to come (60 days after a birth). Unit: days of the kind. */
  readonly personTimeLimit: { readonly days: number; readonly kind: 'calendarDays' | 'workingDays'; readonly from: string } | null;
  readonly note: string | null;
  /** What the staff must still check against the published decision; empty when nothing. */
  readonly toVerify: readonly string[];
};

export type LifeEvent = 'birth' | 'marriage' | 'death' | 'child' | 'residence' | 'business' | 'house' | 'certify' | 'support' | 'merit' | 'complaint' | 'community';

/** Who decides. `police` procedures are only explained here: their own system takes them. */
export type CompetentLevel = 'ward' | 'district' | 'province' | 'police' | 'school';

/**
 * Level of the online service. 3 and 4: Nghị định 43/2011 Điều 3 (until 14/08/2022); partial and full:
 * Nghị định 42/2022. `none`: information only, or not known.
 */
export type ServiceLevel = '3' | '4' | 'partial' | 'full' | 'none';

export type CaseTimeLimit = {
  /** `default`, or the case of the law in which this limit applies. */
  readonly case: string;
  readonly label: Text;
  readonly limit: TimeLimit;
  /** The answers in which this case applies from the start; without it an officer chooses the case. */
  readonly appliesIf?: Condition;
};

export type FeeRule =
  | { readonly mode: 'free' }
  | { readonly mode: 'fixed'; readonly feeDong: number; readonly per: string; readonly exemptions: string | null }
  | { readonly mode: 'perPage'; readonly firstPages: number; readonly firstRateDong: number; readonly nextRateDong: number; readonly maxPerCopyDong: number }
  | { readonly mode: 'byChannel'; readonly counterDong: number; readonly onlineDong: number; readonly per: string }
  | { readonly mode: 'provincialCouncil'; readonly onlineDong: number | null; readonly counterDong: number | null; readonly exemptions: string | null }
  | { readonly mode: 'tiered'; readonly note: string | null }
  | { readonly mode: 'unknown' };

/** Thành phần hồ sơ. */
export type RequiredPaper = {
  readonly key: string;
  readonly name: string;
  /** original: nộp bản chính · copy: nộp bản sao · shown: xuất trình · lookedUp: cơ quan tự khai thác. */
  readonly kind: 'original' | 'copy' | 'shown' | 'lookedUp';
  readonly quantity: number;
  /** null: always; otherwise the case in which it is needed, in the words of the law. */
  readonly onlyWhen: string | null;
  /** The declaration that the answers of the form make up: nobody is asked to print, sign and scan it. */
  readonly givenByForm?: 'yes';
};

export type ProcedureFlag =
  | 'draftConfirmOneDay'
  | 'fastTrack'
  | 'sensitiveMoment'
  | 'bothPartiesSignInPerson'
  | 'noProxy'
  | 'anyCommune'
  | 'noApplicationForm'
  | 'walkIn'
  | 'signBeforeOfficer'
  | 'actsOnAnotherDossier'
  | 'councilDecision'
  | 'neighbourhoodMeeting'
  | 'planningLookup'
  | 'publicPosting15Days'
  | 'financialObligationPause'
  | 'otherSectorSystem'
  | 'usedByTeamModule'
  | 'linkedParts';
