import { Value } from 'typebox/value';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import { malformed } from '../../basics/http/problems.ts';
import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { parseInstant, parsePlainDate } from '../../basics/rules/time.ts';
import { actNames } from '../rules/act-names.ts';
import type { Act, ActKind } from '../rules/acts.ts';
import { actShapes } from './act-shapes.ts';

/** An act as it arrived: parsed here, once; whether it may be done is for the rules. `submit` has a route of its own. */
export function parseAct(body: {
  readonly actId: string;
  readonly kind: string;
  readonly happenedAt: string;
  readonly content: Record<string, unknown>;
}): Exclude<Act, Act<'submit'>> {
  const actId = parseUuidV7(body.actId);
  const happenedAt = parseInstant(body.happenedAt);
  if (actId === null) throw fault('actId', 'notAUuid');
  if (happenedAt === null) throw fault('happenedAt', 'notAnInstant');
  if (!isActKind(body.kind)) throw problemError(noSuchAct(body.kind));
  const shape = actShapes[body.kind];
  if (!Value.Check(shape, body.content)) {
    const errors = [...Value.Errors(shape, body.content)].slice(0, 20).map((one) => ({
      path: `content${one.instancePath.replaceAll('/', '.')}`,
      code: one.keyword,
      message: { vi: 'Thiếu hoặc sai dạng.', en: one.message },
    }));
    throw problemError(malformed(errors));
  }
  return { actId, happenedAt, kind: body.kind, content: withTimes(body.content) } as Exclude<Act, Act<'submit'>>;
}

/** Dates and instants inside contents become canonical, or the act is malformed: a shape cannot see that 30/02 does not exist. */
function withTimes(content: Record<string, unknown>): Record<string, unknown> {
  const parsed = Object.entries(content).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value];
    if (instantKeys.has(key)) return [key, parseInstant(value) ?? thrown(key)];
    if (dateKeys.has(key)) return [key, parsePlainDate(value) ?? thrown(key)];
    return [key, value.normalize('NFC')];
  });
  return Object.fromEntries(parsed) as Record<string, unknown>;
}

const instantKeys = new Set(['setDueAt', 'newDueAt']);
const dateKeys = new Set(['respondBy', 'answerBy']);

function thrown(key: string): never {
  throw fault(`content.${key}`, 'notADate');
}

function fault(path: string, code: string) {
  return problemError(malformed([{ path, code, message: { vi: 'Không đọc được giá trị này.', en: 'This value could not be read.' } }]));
}

function isActKind(kind: string): kind is Exclude<ActKind, 'submit'> {
  return Object.hasOwn(actShapes, kind);
}

function noSuchAct(kind: string): Problem {
  return {
    status: 422,
    code: 'noSuchAct',
    title: { vi: 'Không có việc này', en: 'No such act' },
    detail: { vi: `"${kind}" không phải là một việc của quy trình một cửa.`, en: `"${kind}" is not an act of the one-stop process.` },
    next: { vi: `Một trong: ${Object.keys(actNames).join(', ')}.`, en: `One of: ${Object.keys(actNames).join(', ')}.` },
  };
}
