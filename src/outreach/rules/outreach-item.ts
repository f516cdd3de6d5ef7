import { type Static, Type } from 'typebox';
import type { Text } from '../../basics/rules/outcome.ts';
import { nullable, oneOf } from '../../basics/rules/shapes.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { managesTeams } from '../../teams/rules/team-rights.ts';

const closed = { additionalProperties: false };
const Day = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-23'] });
const UnitCode = Type.String({ minLength: 1, maxLength: 20 });

/** Hình thức tuyên truyền. Source: report of 2019, II.1. */
export const outreachKinds = ['banner', 'panel', 'leaflet', 'material', 'sms', 'article', 'lcdSlide', 'meeting', 'broadcast', 'other'] as const;
export type OutreachKind = (typeof outreachKinds)[number];

export const outreachKindNames = {
  banner: { vi: 'Băng rôn', en: 'Banner' },
  panel: { vi: 'Pano', en: 'Panel' },
  leaflet: { vi: 'Tờ bướm', en: 'Leaflet' },
  material: { vi: 'Tài liệu', en: 'Material' },
  sms: { vi: 'Tin nhắn SMS', en: 'Text message' },
  article: { vi: 'Tin, bài viết', en: 'News item' },
  lcdSlide: { vi: 'Slide trên màn hình LCD', en: 'Slide on an information screen' },
  meeting: { vi: 'Hội nghị, cuộc họp', en: 'Meeting' },
  broadcast: { vi: 'Phát thanh', en: 'Loudspeaker' },
  other: { vi: 'Hình thức khác', en: 'Something else' },
} satisfies Record<OutreachKind, Text>;

/** One thing done, or handed out, somewhere. A quantity or cost that nobody knows is null, never 0. */
export const ItemContentShape = Type.Object(
  {
    kind: oneOf(...outreachKinds),
    unitCode: UnitCode,
    /** The slogan or what it was about. */
    message: Type.String({ minLength: 1, maxLength: 1000 }),
    quantity: nullable(Type.Integer({ minimum: 1, maximum: 100_000_000 })),
    place: Type.String({ maxLength: 500 }),
    fromOn: Day,
    toOn: nullable(Day),
    costDong: nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
  },
  closed,
);
export type ItemContent = Static<typeof ItemContentShape>;

/** Bài dự thi. */
export const EntryContentShape = Type.Object(
  {
    contest: Type.String({ minLength: 1, maxLength: 300 }),
    title: Type.String({ minLength: 1, maxLength: 500 }),
    unitCode: UnitCode,
    author: Type.String({ minLength: 1, maxLength: 300 }),
    enteredOn: Day,
    prize: nullable(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type EntryContent = Static<typeof EntryContentShape>;

/** Who writes down outreach of an office: who works there (not for the machine or the catalogue alone), and who manages its teams from above. */
export function entersOutreach(held: readonly OfficerRole[], office: Pick<Office, 'id' | 'parentOfficeId'>): boolean {
  return managesTeams(held, office) || held.some((one) => one.officeId === office.id && one.role !== 'operator' && one.role !== 'catalogueAdmin');
}
