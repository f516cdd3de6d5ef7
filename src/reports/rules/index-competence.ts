import type { UnitKind } from '../../offices/rules/office.ts';
import type { CompetentLevel, ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { Measurements } from './index-766.ts';

/**
 * Thủ tục thuộc thẩm quyền, for the index: of the levels of the units whose dossiers are counted, whoever asks. Wards alone are held against the procedures
 * of wards; a district with its wards against those of both, each once. Source: the working document of the index (index-766.ts): by the list of the unit.
 */
export function measureProcedures(
  procedures: readonly Pick<ProcedureVersion, 'code' | 'competence' | 'serviceLevel'>[],
  { counted, isUsedOnline }: { readonly counted: readonly UnitKind[]; readonly isUsedOnline: (code: string) => boolean },
): Required<Pick<Measurements, 'onlineProcedures' | 'usedOnline'>> {
  const levels: readonly CompetentLevel[] = counted.flatMap((kind) => (kind === 'neighbourhood' ? [] : [kind]));
  const competent = procedures.filter(({ competence }) => competence.some((level) => levels.includes(level)));
  const online = competent.filter(({ serviceLevel }) => serviceLevel !== 'none');
  const used = online.filter(({ code }) => isUsedOnline(code));
  return { onlineProcedures: { part: online.length, whole: competent.length }, usedOnline: { part: used.length, whole: online.length } };
}
