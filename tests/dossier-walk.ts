import fc from 'fast-check';
import { addDays, addMillis, type Instant, plainDateOf } from '../src/basics/rules/time.ts';
import type { ActContents, Actor } from '../src/dossiers/rules/acts.ts';
import { availableActs } from '../src/dossiers/rules/allowed.ts';
import type { Dossier } from '../src/dossiers/rules/dossier.ts';
import { roles } from '../src/offices/rules/role.ts';
import { actOf, applicant, type LaterAct, type LaterKind, laterKinds, officer, procedure, system, usual } from './dossiers.ts';

/** One step of a random walk: some time passes, somebody does something. */
export type Step = {
  readonly waitMinutes: number;
  /** Mostly what is offered; now and then anything by anybody. */
  readonly manner: 'offered' | 'any';
  /** Ends (refusal, withdrawal, stop, expiry) are taken only when allowed here, so that walks get far. */
  readonly ends: 'yes' | 'no';
  readonly pick: number;
  readonly variant: number;
};

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    waitMinutes: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 600 }) },
      { weight: 2, arbitrary: fc.integer({ min: 600, max: 20_000 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    manner: fc.constantFrom('offered', 'offered', 'offered', 'offered', 'any'),
    ends: fc.constantFrom('no', 'no', 'no', 'no', 'yes'),
    pick: fc.nat({ max: 9999 }),
    variant: fc.nat({ max: 9999 }),
  }),
  { minLength: 1, maxLength: 40 },
);

export const crew: readonly Actor[] = [
  applicant,
  officer('reception'),
  officer('specialist'),
  officer('leader'),
  officer('clerk'),
  officer('cashier'),
  officer('unitHead', 'specialist'),
  { ...officer('reception', 'leader'), officerId: '01900000-0000-7000-8000-0000000000ff' },
  officer('operator'),
  officer(...roles),
  system,
];

const ends: readonly LaterKind[] = ['refuse', 'confirmWithdrawal', 'stop', 'expireSupplement'];

export type Intended = { readonly act: LaterAct; readonly actor: Actor; readonly now: Instant };

/** What happens next in the walk, given where the dossier stands. */
export function intended(dossier: Dossier, step: Step, after: Instant): Intended {
  const now = addMillis(after, step.waitMinutes * 60_000);
  const pairs = crew.flatMap((actor) => kindsFor(dossier, actor, step).map((kind) => ({ actor, kind })));
  const { actor, kind } = pairs[step.pick % Math.max(1, pairs.length)] ?? { actor: applicant, kind: 'askWithdrawal' as const };
  return { act: actOf(kind, { ...usual[kind], ...contentOf({ dossier, kind, now, variant: step.variant }) } as ActContents[typeof kind], now), actor, now };
}

function kindsFor(dossier: Dossier, actor: Actor, step: Step): readonly LaterKind[] {
  if (step.manner === 'any') return laterKinds;
  const offered = availableActs(dossier, actor);
  return laterKinds.filter((kind) => offered.includes(kind) && (step.ends === 'yes' || !ends.includes(kind)));
}

/** Contents that fit the moment; every seventh is a careless one. */
function contentOf(input: { readonly dossier: Dossier; readonly kind: LaterKind; readonly now: Instant; readonly variant: number }): object {
  const { dossier, kind, now, variant } = input;
  const today = plainDateOf(now);
  const careless = variant % 7 === 0;
  const days = 1 + (variant % 20);
  switch (kind) {
    case 'receive': {
      const limitCase = careless ? 'fast' : procedure.timeLimits[variant % procedure.timeLimits.length]?.case;
      return { limitCase, setDueAt: limitCase === 'plan' ? addMillis(now, days * 86_400_000) : null };
    }
    case 'requestSupplement':
      return { items: careless ? [] : usual.requestSupplement.items, respondBy: variant % 3 === 0 ? null : addDays(today, careless ? -1 : days) };
    case 'supplement':
      return { answers: variant % 2 === 0 ? { con_ten: `Mẫu ${variant}` } : null };
    case 'returnSupplement':
      return { outstanding: careless ? [9] : [variant % Math.max(1, dossier.supplement?.items.length ?? 1)] };
    case 'refuse':
    case 'stop':
    case 'suspend':
      return careless ? { text: ' ' } : {};
    case 'consult':
      return { answerBy: addDays(today, careless ? -1 : days) };
    case 'answerConsultation': {
      const open = dossier.consultations.filter((one) => one.answeredAt === null);
      return { consultationId: careless ? dossier.consultations[0]?.id : open[variant % Math.max(1, open.length)]?.id };
    }
    case 'recordPayment':
      return { amountDong: careless ? 1 : (dossier.payment?.amountDong ?? 0) };
    case 'proposeResult':
      return variant % 4 === 0 ? { decision: 'declined', ground: careless ? null : 'Luật Hộ tịch 2014, Điều 13' } : {};
    case 'issueResult':
      return careless ? { number: '' } : { number: `${variant}/2019` };
    case 'apologise':
      return { newDueAt: addMillis(dossier.dueAt !== null && dossier.dueAt > now ? dossier.dueAt : now, careless ? -1 : days * 86_400_000) };
    default:
      return {};
  }
}
