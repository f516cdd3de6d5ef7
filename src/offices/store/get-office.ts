import type { Office } from '../rules/office.ts';
import type { Directory } from './directory.ts';

/** The office of a row of ours; one that the directory does not hold is a broken database, not a refusal. */
export function getOffice(directory: Directory, id: number): Office {
  const office = directory.officeById(id);
  if (office === null) throw new Error(`No office ${id} in the directory`);
  return office;
}
