import { addDays, atMinute, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { creditedTeam, filedAt } from '../../teams/store/credited-team.ts';
import type { Said, SaidCount } from '../rules/satisfaction.ts';
import type { TeamSaid } from '../rules/team-satisfaction.ts';
import { askedSql, binding, type FigureAsked } from './figure-source.ts';

type Place = { readonly officeId: number; readonly dossierId: string };

export async function findSaid(db: Db, { officeId, dossierId }: Place): Promise<Said | null> {
  const { rows } = await db.query<Said>('select level, words, said_at as "saidAt" from satisfaction_answers where office_id = $1 and dossier_id = $2', [officeId, dossierId]);
  return rows[0] ?? null;
}

/** Once a dossier: said again, the same answer is another one; when it was said first stays. */
export async function keepSaid(
  db: Db,
  said: Place & { readonly level: string; readonly satisfied: 'yes' | 'no'; readonly words: string | null; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into satisfaction_answers (office_id, dossier_id, level, satisfied, words, said_at) values ($1, $2, $3, $4, $5, $6)
     on conflict on constraint satisfaction_answers_pkey do update set level = excluded.level, satisfied = excluded.satisfied, words = excluded.words`,
    [said.officeId, said.dossierId, said.level, said.satisfied, said.words, said.now],
  );
}

/** What was said in the period, by the spans asked for and by level. A dossier stays with the unit it was submitted to. */
export async function countSaid(db: Db, asked: FigureAsked): Promise<readonly SaidCount[]> {
  if (asked.spans.length === 0) return [];
  const bound = binding();
  const { rows } = await db.query<SaidCount>(
    `with ${askedSql(bound, asked)}
     select u.span::int as span, s.level, s.satisfied, count(*)::int as answers
     from p cross join u join satisfaction_answers s on s.office_id = u.office_id and s.said_at >= p.starts_at and s.said_at < p.ends_at
       join dossiers d on d.office_id = s.office_id and d.id = s.dossier_id and d.submitted_at >= u.born_from and d.submitted_at < u.born_before
     group by 1, 2, 3 order by 1, 2, 3`,
    bound.values,
  );
  return rows;
}

/**
 * What was said in the period about dossiers of the offices and of those above them, by the team that the help with filing is credited to; what the ward
 * refused or the citizen doubts is no team's.
 */
export async function countSaidByTeam(db: Db, asked: { readonly officeIds: readonly number[]; readonly from: PlainDate; readonly to: PlainDate }): Promise<readonly TeamSaid[]> {
  const { rows } = await db.query<TeamSaid>(
    `select case when d.channel = 'online' and d.help_unit_code is not null and h.credit is distinct from 'doubtful' then (${creditedTeam})::text end as "teamId",
       s.level, s.satisfied, count(*)::int as answers
     from satisfaction_answers s join dossiers d on d.office_id = s.office_id and d.id = s.dossier_id left join helped_filings h on h.dossier_id = d.id
     where s.office_id in ${filedAt('$1')}
       and s.said_at >= $2 and s.said_at < $3 group by 1, 2, 3`,
    [asked.officeIds, atMinute(asked.from, 0), atMinute(addDays(asked.to, 1), 0)],
  );
  return rows;
}

/** What people wrote, the newest month first; without code, name, day or procedure: nobody is to be found by it. */
export async function listWords(db: Db, asked: FigureAsked): Promise<readonly { readonly month: string; readonly level: string; readonly words: string }[]> {
  if (asked.spans.length === 0) return [];
  const bound = binding();
  const { rows } = await db.query<{ month: string; level: string; words: string }>(
    `with ${askedSql(bound, asked)}
     select to_char(s.said_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, s.level, s.words
     from p cross join u join satisfaction_answers s on s.office_id = u.office_id and s.said_at >= p.starts_at and s.said_at < p.ends_at
       join dossiers d on d.office_id = s.office_id and d.id = s.dossier_id and d.submitted_at >= u.born_from and d.submitted_at < u.born_before
     where s.words is not null order by 1 desc, md5(s.dossier_id::text) limit 200`,
    bound.values,
  );
  return rows;
}
