import type { Instant, PlainDate } from '../../../../basics/rules/time.ts';
import type { Answers, Form } from '../../../../procedures/rules/form.ts';
import { asHeardMandates, asKnownPeople, canBeKnown, type KnownPerson, needNoAsking, type SaidMandate, stillKnown, withPerson } from '../../../../sync/rules/assisted.ts';
import { type AssistedDraft, asAssistedDraft, nothingAgreed, stillConfirmed } from '../../../../sync/rules/assisted-draft.ts';
import { type Device, refused } from '../../../../sync/web/device.ts';
import type { MemberLink } from '../../../../sync/web/member-link.ts';
import type { OwnNotes } from '../../../../sync/web/own-notes.ts';
import type { AtPost } from '../device/house.ts';
import type { Desk } from './desk.ts';

/** Somebody at the desk who is asked first, and then helped. */
export type Helped = {
  readonly name: string;
  readonly phone: string;
  /** By the keys of the common questions on the person who asks (data/procedures/_common.json): they stand in the form before it is opened. */
  readonly answers: Answers;
  readonly mandate: SaidMandate | null;
  /** The code on the phone was right: that same code confirms the phone of the filing. */
  readonly confirmation: string | null;
  /** The signed paper. */
  readonly photo: { readonly name: string; readonly bytes: ArrayBuffer } | null;
};

const draftNoteOf = (id: string) => `draft ${id}`;
const peopleNote = 'people';

/** What of a draft was agreed, kept under the key of the member until the draft is filed. */
export function draftNotes(notes: OwnNotes) {
  return {
    read: async (id: string): Promise<AssistedDraft> => (await notes.read(draftNoteOf(id), asAssistedDraft)) ?? nothingAgreed,
    async change(id: string, change: Partial<AssistedDraft>): Promise<void> {
      await notes.write(draftNoteOf(id), { ...((await notes.read(draftNoteOf(id), asAssistedDraft)) ?? nothingAgreed), ...change });
    },
    /** What belongs to no draft any more goes. */
    async sweep(drafts: readonly string[]): Promise<void> {
      const names = await notes.names('draft ');
      for (const name of names) if (!drafts.some((id) => draftNoteOf(id) === name)) await notes.drop(name);
    },
  };
}

/** Those who agreed to more than one dossier and need not be asked again; whose mandate was denied or ended is forgotten as soon as that was heard. */
export async function knownPeople(notes: OwnNotes, members: Pick<MemberLink, 'kept'>, day: PlainDate): Promise<readonly KnownPerson[]> {
  const kept = (await notes.read(peopleNote, asKnownPeople)) ?? [];
  const heard = asHeardMandates((await members.kept('dossiers'))?.body);
  const people = stillKnown(kept, { day, heard });
  if (people.length < kept.length) await notes.write(peopleNote, { people });
  return needNoAsking(people, { day, heard });
}

/** What the common pages of filing ask of a post: who stands in a new draft, and who helped with one that is filed. */
export function openAssisted(desk: Desk, device: Device, now: () => Instant): Pick<AtPost, 'begun' | 'filed' | 'takeUp' | 'codePurpose' | 'confirmations'> {
  const { notes } = device;
  const drafts = draftNotes(notes);

  // With the draft, under the key of the member: who stops and goes on within its time is not asked for the code again, and nobody else ever has it.
  const confirmations: AtPost['confirmations'] = {
    keep: (id, { phone, token }) => drafts.change(id, { confirmed: { phone, token, at: now() } }),
    async find(id) {
      const { confirmed } = await drafts.read(id);
      return confirmed !== null && stillConfirmed(confirmed, now()) ? confirmed : null;
    },
  };

  async function begun(id: string, form: Form): Promise<void> {
    const helped = desk.helped();
    desk.takeUp(id);
    if (helped === null) return;
    const asked = new Set(form.pages.flatMap(({ questions }) => questions.map(({ key }) => key)));
    const answers = Object.fromEntries(Object.entries(helped.answers).filter(([key]) => asked.has(key)));
    if (Object.keys(answers).length > 0) await device.answer(id, answers);
    if (helped.mandate !== null) await drafts.change(id, { mandate: helped.mandate });
    if (helped.confirmation !== null) await confirmations.keep(id, { phone: helped.phone, token: helped.confirmation });
    if (helped.photo !== null) {
      const taken = await device.takePaper(id, { ...helped.photo, requiredPaper: null });
      if (!taken.ok) throw refused(taken.refusal);
    }
    await remember(helped);
    desk.help(null);
  }

  async function remember({ phone, answers, mandate }: Helped): Promise<void> {
    if (mandate === null || mandate.scope !== 'allOnline' || !canBeKnown({ phone, answers })) return;
    const people = (await notes.read(peopleNote, asKnownPeople)) ?? [];
    await notes.write(peopleNote, { people: withPerson(people, { phone, answers, mandate }) });
  }

  return {
    takeUp: desk.takeUp,
    begun,
    confirmations,
    codePurpose: async (id) => ((await drafts.read(id)).mandate?.agreedBy === 'phoneCode' ? 'help' : 'filing'),
    async filed(id) {
      const [member, { mandate, autonomy }, proof] = [desk.member(), await drafts.read(id), await desk.members.proof(id)];
      const helper = {
        unitCode: desk.registration.unitCode,
        name: member?.name ?? null,
        ...(member === null || member.personId === null ? {} : { memberId: member.personId }),
        ...(autonomy === null ? {} : { autonomy }),
        ...(proof === null ? {} : { proof }),
      };
      return { helper, ...(mandate === null ? {} : { mandate }) };
    },
  };
}
