import { type Static, Type } from 'typebox';
import { nullable, oneOf, TextShape } from '../../basics/rules/shapes.ts';
import { roles } from '../rules/role.ts';

const RoleShape = oneOf(...roles);

export const SessionShape = Type.Object({
  officer: Type.Object({
    id: Type.String(),
    username: Type.String(),
    fullName: Type.String(),
    offices: Type.Array(
      Type.Object({ officeId: Type.Integer(), unitCode: Type.String(), name: Type.String(), roles: Type.Array(Type.Object({ role: RoleShape, name: TextShape })) }),
    ),
    mustChangePassword: oneOf('yes', 'no'),
  }),
});
export type Session = Static<typeof SessionShape>;

export const OfficeShape = Type.Object({
  id: Type.Integer(),
  unitCode: Type.String(),
  unitKind: Type.String(),
  name: Type.String(),
  address: Type.String(),
  phone: Type.String(),
  parentUnitCode: nullable(Type.String()),
  hours: Type.Array(Type.Object({ isoWeekday: Type.Integer(), opens: Type.String(), closes: Type.String() })),
});
export type OfficeView = Static<typeof OfficeShape>;

export const UnitShape = Type.Object({
  code: Type.String(),
  validFrom: Type.String(),
  validTo: nullable(Type.String()),
  kind: oneOf('province', 'district', 'ward', 'neighbourhood'),
  name: Type.String(),
  parentCode: nullable(Type.String()),
});
export type UnitView = Static<typeof UnitShape>;

export const OfficerShape = Type.Object({ id: Type.String(), fullName: Type.String(), roles: Type.Array(RoleShape), locked: oneOf('yes', 'no') });
export type OfficerView = Static<typeof OfficerShape>;
