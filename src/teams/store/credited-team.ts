/**
 * Whom the help with a dossier `d` is credited to, by its record `h` of helped_filings where it has one, as src/teams/rules/credit.ts has it: nobody where the
 * ward refused it; without a team of record (imported filings) the newest advisory team of the post. A filing of a post without any such team is no team's.
 */
export const creditedTeam = `case when h.credit is distinct from 'refused' then coalesce(h.team_id,
  (select t.id from teams t where t.unit_code = d.help_unit_code and t.kind_code = 'advisoryTeam' order by t.id desc limit 1)) end`;

/** Where people file with the help of a post: the office of its unit, and the one directly above, which a neighbourhood team helps with too. */
export const filedAt = (officeIds: string) => `(select o.id from offices o where o.id = any (${officeIds})
  union select o.parent_office_id from offices o where o.id = any (${officeIds}) and o.parent_office_id is not null)`;
