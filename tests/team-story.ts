import type { Filing } from '../src/dossiers/http/shapes.ts';
import type { Entered } from '../src/teams/http/member-shapes.ts';
import { type Answer, type Client, officerClient, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { addMember, askAsMember, dayFromToday, enterMember, foundTeam, joinPost, type PostMachine, proofOf } from './teams.ts';
import { openWard, type Ward } from './ward.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

export const post = '27436-KP01';
export const memberPhone = '0900000501';

export type HelpSaid = {
  readonly helper?: Partial<NonNullable<Filing['helper']>>;
  readonly mandate?: Filing['mandate'];
  readonly more?: Partial<Filing>;
  readonly id?: string;
};
export type Helped = { readonly id: string; readonly answer: Answer; readonly body: Filing; readonly code: string; readonly proof: string };

/** A neighbourhood with its team, a machine, a member at it, and citizens who come to be helped. */
export type TeamStory = {
  readonly program: WholeProgram;
  readonly ward: Ward;
  readonly leader: Client;
  readonly anyone: Client;
  readonly machine: PostMachine;
  readonly teamId: string;
  readonly personId: string;
  /** The member comes in anew, on a machine in use and with a membership that goes on. */
  enter(): Promise<Entered>;
  entered(): Entered;
  files(said: HelpSaid): Promise<Helped>;
  /** Whether the member finds the dossier, in the list and by its id alike. */
  sees(id: string, token?: string): Promise<boolean>;
  tracks(helped: Helped, act?: { readonly act: string; readonly mandateId?: string }): Promise<Answer>;
  stop(): Promise<void>;
};

export async function openTeamStory(): Promise<TeamStory> {
  const program = await openWholeProgram();
  const ward = await openWard({ server: program.server, pool: program.pool, unitCode: '27436' });
  const leader = await officerClient(program.server, 'lanhdao.27436');
  const anyone = publicClient(program.server);
  const machine = await joinPost(program, leader, { officeId: ward.officeId, unitCode: post });
  const teamId = await foundTeam(program.pool, { officeId: ward.officeId, unitCode: post, level: 'neighbourhood' });
  const personId = await addMember(program.pool, { officeId: ward.officeId, teamIds: [teamId], fullName: 'Phạm Thị Mẫu Chiều', phone: memberPhone });
  let citizens = 0;
  let entered = await enterMember(program, machine, { personId, phone: memberPhone });
  /** A new citizen each time, so that one story knows nothing of another. */
  const citizen = () => {
    citizens += 1;
    return { ...filingOf().applicant, fullName: 'Trần Thị Mẫu Bông', phone: `0900001${String(citizens).padStart(3, '0')}`, personalId: null };
  };
  return {
    program,
    ward,
    leader,
    anyone,
    machine,
    teamId,
    personId,
    entered: () => entered,
    enter: async () => {
      await program.pool.query('update memberships set until_on = null where person_id = $1', [personId]);
      await program.pool.query('update devices set retired_at = null where id = $1', [machine.deviceId]);
      entered = await enterMember(program, machine, { personId, phone: memberPhone });
      return entered;
    },
    files: async ({ helper, mandate, more, id = newDeviceId() }) => {
      const said = { unitCode: post, name: 'Phạm Thị Mẫu Chiều', memberId: personId, autonomy: 'some' as const, proof: proofOf(entered.memberKey, id), ...helper };
      const plain = filingOf({ receivingUnitCode: '27436', applicant: citizen(), happenedAt: new Date().toISOString(), helper: said });
      const body = { ...plain, ...(mandate === undefined ? {} : { mandate }), ...more };
      const answer = await anyone.ask('PUT', `/dossiers/${id}`, body);
      return { id, body, answer, code: answer.json<{ code: string }>().code, proof: (body.applicant.phone ?? body.applicant.birthDate ?? '').slice(-4) };
    },
    sees: async (id, token = entered.memberToken) => {
      const one = await askAsMember(program, token, `/dossiers/${id}`);
      const listed = (await askAsMember(program, token, '/dossiers')).json<{ rows?: { dossierId: string }[] }>().rows?.some((row) => row.dossierId === id) ?? false;
      if ((one.status === 200) !== listed) throw new Error(`The list says ${listed}, the dossier ${one.status}`);
      if (one.status === 404 && one.body !== (await askAsMember(program, token, `/dossiers/${newDeviceId()}`)).body) throw new Error('Not covered and unknown are told apart');
      return listed;
    },
    tracks: ({ code, proof }, act) => anyone.ask('POST', act === undefined ? '/tracking/help' : '/tracking/help-acts', { code, proof, ...act }),
    stop: () => program.stop(),
  };
}

export function mandateOf(more: Partial<NonNullable<Filing['mandate']>> = {}): NonNullable<Filing['mandate']> {
  return { id: newDeviceId(), scope: 'thisDossier', until: dayFromToday(30), agreedBy: 'signature', agreedAt: new Date().toISOString(), signature: 'M10 10L20 20', ...more };
}
