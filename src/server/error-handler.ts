import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isProblemError, type Problem, problemBody } from '../basics/http/problem.ts';
import { broken, busy, malformed, notFound, tooLarge, unsupportedMedia } from '../basics/http/problems.ts';
import type { Text } from '../basics/rules/outcome.ts';

/** The one catch of the way in: what was thrown becomes a problem in the shape of RFC 9457; what is not ours is logged and told as `broken`. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, problem.code);
  answerProblem(problem, reply);
}

export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): void {
  answerProblem(notFound, reply);
}

/** What is no HTTP, or has larger headers than we read, never becomes a request: answered on the bare line. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy(error);
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify(problemBody({ ...unreadable(error.message), status }));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/problem+json',
    'cache-control: no-store',
    'connection: close',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function answerProblem(problem: Problem, reply: FastifyReply): void {
  if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds);
  void reply.code(problem.status).header('cache-control', 'no-store').type('application/problem+json').serializer(JSON.stringify).send(problemBody(problem));
}

/** A stranger's body with a million keys must not become an answer with a million faults, nor a key of 100 kB a path of 100 kB. */
const faultsMax = 20;
const partLengthMax = 200;

function problemOf(error: FastifyError | Error): Problem {
  if (isProblemError(error)) return error.problem;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if ('validation' in error && Array.isArray(error.validation)) return malformed(error.validation.flatMap(validationFaults).slice(0, faultsMax));
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return unsupportedMedia;
  if (databaseAway.has(code) || code.startsWith('08') || /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(error.message)) return busy;
  if ('statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500) {
    return { ...unreadable(error.message), status: error.statusCode };
  }
  return isBadText(code)
    ? malformed([{ path: '', code: 'badText', message: { vi: 'Nội dung có ký tự không lưu được.', en: 'The text holds a character that cannot be kept.' } }])
    : broken;
}

/** PostgreSQL refuses NUL and broken UTF-8 in text, times and numbers outside their range, ids that are none (cursors are checked by their pattern only). */
function isBadText(code: string): boolean {
  return code === '22021' || code === '22P05' || code === '22008' || code === '22007' || code === '22P02' || code === '22003';
}

const databaseAway = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300', '25006']);

function unreadable(en: string): Problem {
  return malformed([{ path: '', code: 'unreadable', message: { vi: 'Máy chủ không đọc được yêu cầu.', en: en.slice(0, partLengthMax) } }]);
}

type Validation = { readonly instancePath?: string; readonly keyword?: string; readonly message?: string; readonly params?: Record<string, unknown> };

/** Which fields are at fault, and how. Each missing one is named; each unknown one has a fault of its own (`boolean`: nothing may stand there); that a choice fails is said by its parts. */
function validationFaults(fault: Validation): readonly { path: string; code: string; message: Text }[] {
  const { instancePath = '', keyword = 'malformed', params = {}, message = 'Malformed value.' } = fault;
  if (keyword === 'additionalProperties' || keyword === 'anyOf') return [];
  const code = keyword === 'boolean' ? 'additionalProperties' : keyword;
  const missing = params['requiredProperties'];
  const place = instancePath.split('/').filter((part) => part !== '');
  const places = Array.isArray(missing) ? missing.map((name) => [...place, String(name)]) : [place];
  return places.map((parts) => ({
    path: parts.join('.').slice(0, partLengthMax),
    code,
    message: { vi: validationWords[code] ?? 'Giá trị không đúng dạng.', en: message.slice(0, partLengthMax) },
  }));
}

const validationWords: Record<string, string> = {
  required: 'Thiếu trường này.',
  additionalProperties: 'Trường này không có trong mẫu.',
  type: 'Sai kiểu dữ liệu.',
  enum: 'Giá trị không nằm trong danh sách cho phép.',
  pattern: 'Giá trị không đúng mẫu.',
  format: 'Giá trị không đúng định dạng.',
  maxLength: 'Dài quá mức cho phép.',
  minLength: 'Không được để trống.',
  maximum: 'Lớn quá mức cho phép.',
  minimum: 'Nhỏ quá mức cho phép.',
  maxItems: 'Quá nhiều mục.',
};
