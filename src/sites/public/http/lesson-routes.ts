import type { FastifyReply, FastifyRequest, Server } from '../../../basics/http/route.ts';
import { say } from '../../../basics/web/lang.ts';
import type { LessonList, LessonResult, LessonView } from '../../../teams/http/lesson-shapes.ts';
import { LessonPage, LessonsPage } from '../web/lesson-pages.tsx';
import { chosenIn } from '../web/lesson-parts.tsx';
import { lessonWords } from '../web/words-lessons.ts';
import { textIn } from './input.ts';
import { frameOf, langOf, type Site, sendPage, sendProblem } from './site.ts';

/** Micro-lessons to read, to print and to try, for whoever helps. Works without script. */
export function registerLessonPages(server: Server, site: Site): void {
  const lessonOf = (request: FastifyRequest) =>
    site.api<LessonView>({ method: 'GET', path: `/lessons/${encodeURIComponent(textIn(request.params, 'code').slice(0, 40))}`, from: request.ip });

  server.get('/bai-hoc', async (request, reply) => {
    const query = textIn(request.query, 'q').slice(0, 200);
    const lessons = await site.api<LessonList>({ method: 'GET', path: `/lessons?${new URLSearchParams({ q: query })}`, from: request.ip });
    if (!lessons.ok) return sendProblem(site, { request, reply }, lessons.problem);
    return sendPage(reply, LessonsPage({ frame: await frameOf(site, request), query, lessons: lessons.body }), { status: 200, kind: 'open' });
  });

  server.get('/bai-hoc/:code', async (request, reply) => {
    const found = await lessonOf(request);
    if (!found.ok) return sendProblem(site, { request, reply }, found.problem);
    const page = LessonPage({ frame: await frameOf(site, request), faults: [], lesson: found.body, chosen: [], result: null });
    return sendPage(reply, page, { status: 200, kind: 'open' });
  });

  server.post('/bai-hoc/:code', async (request, reply) => {
    const found = await lessonOf(request);
    return found.ok ? checked(site, { request, reply }, found.body) : sendProblem(site, { request, reply }, found.problem);
  });
}

async function checked(site: Site, at: { readonly request: FastifyRequest; readonly reply: FastifyReply }, lesson: LessonView) {
  const { request, reply } = at;
  const chosen = chosenIn(lesson, (name) => textIn(request.body, name));
  const answers = chosen.filter((one) => one !== null);
  const frame = await frameOf(site, request);
  if (answers.length !== lesson.questions.length) {
    const faults = [{ href: `#q${chosen.indexOf(null)}`, message: say(lessonWords.missing, langOf(request)) }];
    return sendPage(reply, LessonPage({ frame, faults, lesson, chosen, result: null }), { status: 422, kind: 'personal' });
  }
  const marked = await site.api<LessonResult>({ method: 'POST', path: `/lessons/${lesson.code}/checks`, body: { answers }, from: request.ip });
  if (!marked.ok) return sendProblem(site, at, marked.problem);
  return sendPage(reply, LessonPage({ frame, faults: [], lesson, chosen, result: marked.body }), { status: 200, kind: 'personal' });
}
