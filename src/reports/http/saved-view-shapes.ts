import { type Static, Type } from 'typebox';
import { oneOf, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { viewPlaces } from '../rules/saved-view.ts';

const closed = { additionalProperties: false };
const Office = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
export const OfficeQuery = Type.Object({ office: Office }, closed);
export const IdParams = Type.Object({ id: UuidV7Shape });

export const ViewsShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      name: Type.String(),
      place: oneOf(...viewPlaces),
      search: Type.String(),
      shared: oneOf('yes', 'no'),
      own: oneOf('yes', 'no'),
      keptByName: Type.String(),
    }),
  ),
});
export type ViewsView = Static<typeof ViewsShape>;

export const NewViewShape = Type.Object(
  {
    office: Office,
    name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    place: oneOf(...viewPlaces),
    search: Type.String({ maxLength: 500, pattern: '^[A-Za-z0-9._~=&%+-]*$', description: 'Phần sau dấu hỏi của địa chỉ' }),
    shared: oneOf('yes', 'no'),
  },
  closed,
);
