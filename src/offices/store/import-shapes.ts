import { type Static, Type } from 'typebox';
import type { Uuid } from '../../basics/rules/ids.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Role, roles } from '../rules/role.ts';

const DateText = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const words = Type.String({ minLength: 1 });
const yesOrNo = Type.Union([Type.Literal('yes'), Type.Literal('no')]);
const hour = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

/** units.json: units with the same source and first day stand together. `validTo`: last day; absent while the unit exists. */
export const UnitsFileShape = Type.Object(
  {
    groups: Type.Array(
      Type.Object(
        {
          source: words,
          validFrom: DateText,
          validTo: Type.Optional(DateText),
          units: Type.Array(
            Type.Object(
              {
                code: words,
                kind: Type.Union([Type.Literal('province'), Type.Literal('district'), Type.Literal('ward'), Type.Literal('neighbourhood')]),
                name: words,
                parentCode: Type.Union([words, Type.Null()]),
              },
              { additionalProperties: false },
            ),
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

const SessionShape = Type.Object(
  { isoWeekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1 }), opens: hour, closes: hour, countsAsWorkingDay: yesOrNo },
  { additionalProperties: false },
);

const DeskShape = Type.Object({ code: words, name: words, fields: Type.Array(words) }, { additionalProperties: false });

/** offices.json: hours and desks are named sets that offices refer to; `validFrom`: since when the hours hold. */
export const OfficesFileShape = Type.Object(
  {
    validFrom: DateText,
    hours: Type.Record(Type.String(), Type.Array(SessionShape)),
    desks: Type.Record(Type.String(), Type.Array(DeskShape)),
    offices: Type.Array(
      Type.Object(
        {
          id: Type.Integer({ minimum: 1 }),
          unitCode: words,
          name: words,
          authorityName: words,
          placeName: words,
          address: words,
          phone: words,
          parentUnitCode: Type.Union([words, Type.Null()]),
          agencyCode: Type.String({ pattern: '^[A-Z0-9.]{1,35}$' }),
          hours: words,
          desks: words,
        },
        { additionalProperties: false },
      ),
    ),
    closures: Type.Array(Type.Object({ unitCode: words, day: DateText, document: words }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);

/** officers.json. A file of an authority has no `samplePassword`: its people get a first password each, and must change it. */
export const OfficersFileShape = Type.Object(
  {
    samplePassword: Type.Optional(words),
    passwordHash: words,
    mustChangePassword: yesOrNo,
    officers: Type.Array(
      Type.Object(
        {
          id: Type.Unsafe<Uuid>({ type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' }),
          username: Type.String({ pattern: '^[a-z0-9.]+$' }),
          fullName: words,
          passwordHash: Type.Optional(words),
          roles: Type.Array(Type.Object({ unitCode: words, role: Type.Unsafe<Role>({ type: 'string', enum: [...roles] }) }, { additionalProperties: false }), { minItems: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

export type UnitsFile = Static<typeof UnitsFileShape>;
export type OfficesFile = Static<typeof OfficesFileShape>;
export type OfficersFile = Static<typeof OfficersFileShape>;
