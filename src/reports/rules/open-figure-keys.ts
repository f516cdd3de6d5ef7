import type { Text } from '../../basics/rules/outcome.ts';
import { figureDefinitions } from './figures.ts';

/** What is published of each unit and period, and what of the whole authority beside it. */
export const openKeys = [
  'total',
  'online',
  'offline',
  'handled',
  'handledInTime',
  'handledLate',
  'onlineSelf',
  'onlineAtNeighbourhood',
  'onlineAtWard',
  'counter',
  'post',
  'handledEarly',
  'handledOnTime',
  'answers',
  'satisfied',
  'notSatisfied',
] as const;
export type OpenKey = (typeof openKeys)[number];

/** What stands now, told of the whole alone and without a period. */
export const standingKeys = ['openAtEnd', 'openInTime', 'openOverdue'] as const;
export type StandingKey = (typeof standingKeys)[number];

/** What adds up to what: told of units and the whole; `ofWhole` of the authority alone, since parts of parts of a ward are few. */
export type KeyTree = { readonly units: Readonly<Record<string, readonly string[]>>; readonly ofWhole: Readonly<Record<string, readonly string[]>> };

export const submittedTree: KeyTree = {
  units: { total: ['online', 'offline'] },
  ofWhole: { online: ['onlineSelf', 'onlineAtNeighbourhood', 'onlineAtWard'], offline: ['counter', 'post'] },
};
export const handledTree: KeyTree = { units: { handled: ['handledInTime', 'handledLate'] }, ofWhole: { handledInTime: ['handledEarly', 'handledOnTime'] } };
/** What people said once they had the result. */
export const saidTree: KeyTree = { units: { answers: ['satisfied', 'notSatisfied'] }, ofWhole: {} };

export type OpenDefinition = { readonly name: Text; readonly definition: Text; readonly source: string; readonly of: OpenKey | StandingKey | null };

type OwnKey = 'offline' | 'handledInTime' | 'answers' | 'satisfied' | 'notSatisfied';

const counted = (key: Exclude<OpenKey, OwnKey> | StandingKey, name: Text, of: OpenDefinition['of']): OpenDefinition => ({
  name,
  of,
  definition: figureDefinitions[key].definition,
  source: figureDefinitions[key].source,
});

/** The levels and their source stand in data/satisfaction.json. */
const asked = 'SIPAS (Quyết định 2640/QĐ-BNV năm 2017); Nghị định 61/2018/NĐ-CP';

/** In plain words for everybody; counted as the figure of the office of the same key is counted. */
export const openDefinitions: Readonly<Record<OpenKey | StandingKey, OpenDefinition>> = {
  total: counted('total', { vi: 'Hồ sơ nhận được', en: 'Applications received' }, null),
  online: counted('online', { vi: 'Nộp qua mạng', en: 'Filed online' }, 'total'),
  offline: {
    name: { vi: 'Nộp tại quầy hoặc qua bưu chính', en: 'Filed at the desk or by post' },
    of: 'total',
    definition: { vi: 'Hồ sơ nhận được trừ hồ sơ nộp qua mạng.', en: 'Applications received less those filed online.' },
    source: figureDefinitions.counter.source,
  },
  onlineSelf: counted('onlineSelf', { vi: 'Qua mạng, người dân tự nộp', en: 'Online, by people themselves' }, 'online'),
  onlineAtNeighbourhood: counted('onlineAtNeighbourhood', { vi: 'Qua mạng, Tổ tư vấn giúp tại khu phố', en: 'Online, helped by the team of the neighbourhood' }, 'online'),
  onlineAtWard: counted('onlineAtWard', { vi: 'Qua mạng, được giúp tại phường, quận', en: 'Online, helped at the ward or district' }, 'online'),
  counter: counted('counter', { vi: 'Nộp tại quầy', en: 'Filed at the desk' }, 'total'),
  post: counted('post', { vi: 'Nộp qua bưu chính', en: 'Filed by post' }, 'total'),
  handled: counted('handled', { vi: 'Hồ sơ giải quyết xong', en: 'Applications finished' }, null),
  handledInTime: {
    name: { vi: 'Xong không quá hạn', en: 'Finished in time' },
    of: 'handled',
    definition: { vi: 'Trước hạn cộng với đúng hạn.', en: 'Early plus on time.' },
    source: figureDefinitions.handledOnTime.source,
  },
  handledEarly: counted('handledEarly', { vi: 'Xong trước hạn', en: 'Finished early' }, 'handled'),
  handledOnTime: counted('handledOnTime', { vi: 'Xong đúng hạn', en: 'Finished on time' }, 'handled'),
  handledLate: counted('handledLate', { vi: 'Xong trễ hạn', en: 'Finished late' }, 'handled'),
  answers: {
    name: { vi: 'Người đã đánh giá', en: 'People who said how it was' },
    of: null,
    definition: {
      vi: 'Đánh giá của người nộp sau khi nhận kết quả, mỗi hồ sơ một lần, ghi trong kỳ.',
      en: 'What applicants said after they had the result, once a dossier, said in the period.',
    },
    source: asked,
  },
  satisfied: {
    name: { vi: 'Hài lòng hoặc rất hài lòng', en: 'Satisfied or very satisfied' },
    of: 'answers',
    definition: {
      vi: 'Số người chọn hai mức hài lòng, trong số người đã đánh giá trong kỳ. Chưa ai đánh giá thì không có tỷ lệ.',
      en: 'Those who chose one of the two satisfied levels, of those who said how it was in the period. Without any answer there is no rate.',
    },
    source: asked,
  },
  notSatisfied: {
    name: { vi: 'Bình thường hoặc không hài lòng', en: 'So-so or not satisfied' },
    of: 'answers',
    definition: { vi: 'Người đã đánh giá trừ người hài lòng.', en: 'Those who said how it was less those who were satisfied.' },
    source: asked,
  },
  openAtEnd: counted('openAtEnd', { vi: 'Đang giải quyết', en: 'In progress' }, null),
  openInTime: counted('openInTime', { vi: 'Đang giải quyết, còn trong hạn', en: 'In progress, in time' }, 'openAtEnd'),
  openOverdue: counted('openOverdue', { vi: 'Đang giải quyết, đã quá hạn', en: 'In progress, overdue' }, 'openAtEnd'),
};

/** Keys of every unit; the others are the authority's alone. */
export const unitKeys: ReadonlySet<string> = new Set([submittedTree, handledTree, saidTree].flatMap(({ units }) => [...Object.keys(units), ...Object.values(units).flat()]));
