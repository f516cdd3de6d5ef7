import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf } from '../../basics/rules/shapes.ts';

const NoticeShape = Type.Object({
  at: InstantShape,
  to: Type.String({ description: 'Masked' }),
  channel: oneOf('sms', 'email'),
  text: Type.String(),
  state: oneOf('queued', 'sent', 'failed', 'noAddress', 'stopped'),
  dossierCode: nullable(Type.String()),
});
export type NoticeView = Static<typeof NoticeShape>;

export const NoticesShape = Type.Object({ rows: Type.Array(NoticeShape), nextCursor: nullable(Type.String()) });
export type NoticesView = Static<typeof NoticesShape>;
