import { expect, test } from 'vitest';
import { root } from '../../../tests/sample.ts';
import { openProofreader } from './proofreader.adapter.ts';

test('Whose turn does not come in time is told so while the page still waits, and his report is not read after all: the next one has his turn at once', async () => {
  const reader = openProofreader({ root, waitMillisMax: 1 });
  const read = async () => {
    const answer = await reader.proofread({ text: 'Tổng số hồ sơ là 10.' });
    return answer === 'busy' ? answer : 'document' in answer ? 'read' : answer.fault;
  };
  const answers = Array.from({ length: 9 }, read);
  expect(await Promise.all(answers.slice(1))).toEqual(Array.from({ length: 8 }, () => 'busy'));
  expect([await answers[0], await read()]).toEqual(['read', 'read']);
});
