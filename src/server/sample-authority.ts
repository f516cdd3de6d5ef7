import { join } from 'node:path';
import type { Instant } from '../basics/rules/time.ts';
import type { Db } from '../basics/store/database.ts';
import { importRegister } from '../directives/store/import-register.ts';
import { FiguresFileShape, importFigures } from '../dossiers/store/import-figures.ts';
import { importNationalCalendar, readNationalCalendar } from '../offices/store/import-calendar.ts';
import { readJsonFile } from '../offices/store/import-json.adapter.ts';
import { importOfficers } from '../offices/store/import-officers.ts';
import { importOffices } from '../offices/store/import-offices.ts';
import { OfficersFileShape, OfficesFileShape, UnitsFileShape } from '../offices/store/import-shapes.ts';
import { importOutreach } from '../outreach/store/import-outreach.ts';
import { importProcedures, readProcedures } from '../procedures/store/import-procedures.ts';
import { importReports } from '../reports/store/import-reports.ts';
import { importTargets } from '../reports/store/import-targets.ts';
import { importCourses } from '../teams/store/import-courses.ts';
import { importDuty } from '../teams/store/import-duty.ts';
import { importEquipment } from '../teams/store/import-equipment.ts';
import { importSampleTeams } from './sample-teams.ts';

/**
 * Brings in an authority from its folder (units.json, offices.json, officers.json, figures.json, and teams.json, equipment.json, duty.json,
 * courses.json, directives.json, outreach.json, targets.json where there is one) with the calendar and the procedures of `root`/data.
 * Safe to repeat. Call it inside a transaction: an authority is there whole or not at all.
 */
export async function importAuthority(input: {
  readonly db: Db;
  readonly root: string;
  readonly folder: string;
  readonly now: Instant;
  readonly log: (line: string) => void;
}): Promise<void> {
  const { db, root, folder, log } = input;
  const units = await readJsonFile(join(folder, 'units.json'), UnitsFileShape);
  const offices = await readJsonFile(join(folder, 'offices.json'), OfficesFileShape);
  const officers = await readJsonFile(join(folder, 'officers.json'), OfficersFileShape);
  const figures = await readJsonFile(join(folder, 'figures.json'), FiguresFileShape);
  const calendar = await readNationalCalendar(join(root, 'data', 'calendars', 'national.json'));
  const procedures = await readProcedures(join(root, 'data', 'procedures'));
  await importNationalCalendar(db, calendar);
  await importOffices(db, { units, offices });
  const { added } = await importOfficers(db, officers);
  await importProcedures(db, procedures);
  await importFigures(db, { file: figures, now: input.now });
  await importSampleTeams({ db, folder });
  await importEquipment(db, { folder, now: input.now });
  await importDuty(db, { folder, now: input.now });
  await importCourses(db, { folder, now: input.now });
  await importRegister(db, { folder, now: input.now });
  await importOutreach(db, { folder, now: input.now });
  await importReports(db, { folder, now: input.now });
  await importTargets(db, { folder });
  log(
    `Đã nạp ${offices.offices.length} cơ quan, ${added} tài khoản cán bộ, ${new Set(procedures.map((one) => one.code)).size} thủ tục. / Offices, accounts and procedures are in.`,
  );
}
