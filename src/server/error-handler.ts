import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isProblemError, problemBody, type Problem } from '../basics/http/problem.ts';
import { broken, busy, malformed, notFound, tooLarge, unsupportedMedia } from '../basics/http/problems.ts';

/** The one catch of the way in: what was thrown becomes a problem in the shape of RFC 9457; what is not ours is logged and told as `broken`. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error }, problem.code);
  answerProblem(problem, reply);
}

export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): void {
  answerProblem(notFound, reply);
}

function answerProblem(problem: Problem, reply: FastifyReply): void {
  if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds);
  void reply.code(problem.status).header('cache-control', 'no-store').type('application/problem+json').serializer(JSON.stringify).send(problemBody(problem));
}

function problemOf(error: FastifyError | Error): Problem {
  if (isProblemError(error)) return error.problem;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if ('validation' in error && Array.isArray(error.validation)) return malformed(error.validation.map(validationFault));
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return unsupportedMedia;
  if (databaseAway.has(code) || code.startsWith('08') || /Connection terminated|timeout exceeded when trying to connect/.test(error.message)) return busy;
  if ('statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500) {
    return { ...malformed([{ path: '', code: code || 'malformed', message: { vi: 'Máy chủ không đọc được yêu cầu.', en: error.message } }]), status: error.statusCode };
  }
  return isBadText(code) ? malformed([{ path: '', code: 'badText', message: { vi: 'Nội dung có ký tự không lưu được.', en: 'The text holds a character that cannot be kept.' } }]) : broken;
}

/** PostgreSQL refuses NUL and broken UTF-8 in text, and times outside its range. */
function isBadText(code: string): boolean {
  return code === '22021' || code === '22P05' || code === '22008' || code === '22007';
}

const databaseAway = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300', '25006']);

type Validation = { readonly instancePath?: string; readonly keyword?: string; readonly message?: string; readonly params?: Record<string, unknown> };

function validationFault(fault: Validation) {
  const missing = fault.params?.['missingProperty'] ?? fault.params?.['additionalProperty'];
  const path = [...(fault.instancePath ?? '').split('/').filter((part) => part !== ''), ...(typeof missing === 'string' ? [missing] : [])].join('.');
  return { path, code: fault.keyword ?? 'malformed', message: { vi: validationWords[fault.keyword ?? ''] ?? 'Giá trị không đúng dạng.', en: fault.message ?? 'Malformed value.' } };
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
