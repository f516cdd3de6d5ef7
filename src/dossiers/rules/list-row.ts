import { Type } from 'typebox';
import { InstantShape, nullable, oneOf, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { allStages } from './stage.ts';

export const StageShape = oneOf(...allStages);
export const ChannelShape = oneOf('online', 'counter', 'post');
export const LevelShape = oneOf('3', '4', 'partial', 'full', 'none');

/** One line of a queue or a list of dossiers. */
export const QueueRowShape = Type.Object({
  id: UuidV7Shape,
  code: Type.String(),
  officeId: Type.Integer(),
  unitName: Type.String(),
  procedureCode: Type.String(),
  procedureName: Type.String(),
  applicantName: Type.String(),
  channel: ChannelShape,
  assisted: oneOf('yes', 'no'),
  stage: StageShape,
  stageName: TextShape,
  submittedAt: InstantShape,
  answerBy: InstantShape,
  dueAt: nullable(InstantShape),
  finishedAt: nullable(InstantShape),
  standing: oneOf('early', 'onTime', 'late', 'running', 'overdue'),
  assigneeName: nullable(Type.String()),
});
