import { periodDay } from '../../basics/http/period.ts';
import { type Problem, type ProblemError, problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import type { Outcome, Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/** The value, or the refusal thrown as a problem. */
export function mustBe<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw refusalProblem(outcome.refusal);
  return outcome.value;
}

/** A day of the request. Throws `malformed` with the name of the field. */
export function dayIn(text: string, path: string): PlainDate {
  const day = periodDay(text);
  if (day === null) throw wrongField(path, { vi: 'Không có ngày này trong lịch, hoặc năm không hợp lý.', en: 'There is no such day, or the year is unlikely.' });
  return day;
}

export function wrongField(path: string, message: Text): ProblemError {
  return problemError(malformed([{ path, code: 'wrong', message }]));
}

/** Somebody of the same name or phone is known: is it he? */
export function personExists(candidates: readonly { readonly id: string; readonly fullName: string; readonly phone: string | null; readonly teams: readonly string[] }[]): Problem {
  return {
    status: 409,
    code: 'personExists',
    title: { vi: 'Đã có người cùng tên hoặc cùng số điện thoại', en: 'Somebody of this name or phone is known' },
    detail: {
      vi: `Trong sổ đã có: ${candidates.map((one) => `${one.fullName}${one.teams.length === 0 ? '' : ` (${one.teams.join('; ')})`}`).join(', ')}. Một người ở hai tổ vẫn là một người.`,
      en: `Known already: ${candidates.map((one) => one.fullName).join(', ')}. Somebody in two teams is one person.`,
    },
    next: { vi: 'Chọn đúng người đã có; nếu là người khác trùng tên thì xác nhận là người khác.', en: 'Take the person who is known, or say that this is somebody else.' },
    facts: { candidates },
  };
}

export const notAPlaceOfTeams: Problem = {
  status: 422,
  code: 'notAPlaceOfTeams',
  title: { vi: 'Không lập được tổ ở đơn vị này', en: 'No team of this kind here' },
  detail: { vi: 'Đơn vị không có, hoặc loại tổ này không lập ở cấp đó.', en: 'There is no such unit, or this kind has no teams at its level.' },
  next: { vi: 'Chọn quận, phường hoặc khu phố đúng với loại tổ.', en: 'Choose a unit of a level that the kind has.' },
};

export const teamThere: Problem = {
  status: 409,
  code: 'teamThere',
  title: { vi: 'Đơn vị này đã có tổ cùng loại', en: 'There is such a team already' },
  detail: { vi: 'Mỗi đơn vị có một tổ của mỗi loại đang hoạt động.', en: 'A unit has one active team of each kind.' },
  next: { vi: 'Mở tổ đang có để thêm thành viên, hoặc kết thúc tổ đó trước.', en: 'Open the team that is there, or end it first.' },
  source: 'Quy tắc của hệ thống: sổ Tổ tư vấn',
};
