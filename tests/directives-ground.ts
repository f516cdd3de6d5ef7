import type { Instant } from '../src/basics/rules/time.ts';
import { type Client, officerClient } from './clients.ts';
import type { WholeProgram } from './whole-program.ts';

/** Two teams of a ward, one of another, and the district's two offices that follow them. */
export type SupervisedGround = {
  readonly district: number;
  readonly ward: number;
  readonly otherWard: number;
  readonly monitor: Client;
  readonly otherMonitor: Client;
  readonly teams: { readonly ward: string; readonly post: string; readonly other: string };
};

export const [unit, post, otherUnit] = ['27436', '27436-KP01', '27460'];

export async function openSupervisedGround({ server, pool, services }: WholeProgram): Promise<SupervisedGround> {
  const office = (code: string) => services.directory().officeOfUnit(code)?.id ?? 0;
  const [district, ward, otherWard] = [office('777'), office(unit), office(otherUnit)];
  const [monitor, otherMonitor] = [await officerClient(server, 'theodoi.vhtt.777'), await officerClient(server, 'theodoi.noivu.777')];
  const teamOf = async (unitCode: string) => (await pool.query<{ id: string }>('select id from teams where unit_code = $1', [unitCode])).rows[0]?.id ?? '';
  return {
    district,
    ward,
    otherWard,
    monitor,
    otherMonitor,
    teams: { ward: await teamOf(unit), post: await teamOf(post), other: await teamOf(otherUnit) },
  };
}

/** Filings at neighbourhood posts of a ward, on the day. */
export async function helpedFilings(
  { pool }: Pick<WholeProgram, 'pool'>,
  input: { readonly officeId: number; readonly unitCode: string; readonly count: number; readonly at: Instant; readonly place?: 'neighbourhood' | 'ward' },
): Promise<void> {
  await pool.query(
    `insert into dossiers (office_id, id, day, serial, code, procedure_code, procedure_version, field, service_level, stage, channel, help_place, help_unit_code,
       applicant_name, applicant_folded, content_digest, submitted_at, answer_by, entries)
     select $1, gen_random_uuid(), '2001-01-01', s.n, 'X' || s.n, '1.001193', 1, 'ho_tich', '3', 'submitted', 'online', $5, $2, 'Mẫu', 'mau', 'x', $4, $4, 1
     from (select (select coalesce(max(serial), 0) from dossiers where office_id = $1 and day = '2001-01-01') + generate_series(1, $3) as n) s`,
    [input.officeId, input.unitCode, input.count, input.at, input.place ?? 'neighbourhood'],
  );
}
