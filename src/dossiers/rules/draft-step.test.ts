import { expect, test } from 'vitest';
import type { Form } from '../../procedures/rules/form.ts';
import { draftStep } from './draft-step.ts';

const question = (key: string): Form['pages'][number]['questions'][number] => ({ key, label: { vi: key, en: key }, type: 'text', required: 'never' });
const form: Form = {
  pages: [
    { id: 'con', title: { vi: 'Con', en: 'Child' }, questions: [question('ho_ten'), question('ngay_sinh')] },
    { id: 'me', title: { vi: 'Mẹ', en: 'Mother' }, questions: [question('me_ho_ten')] },
  ],
};
const left = { filed: 'no', hasPapers: 'no', answered: [], form } as const;

test.each([
  ['opened and left at once', left, { step: 'start', page: '' }],
  ['left on the first page', { ...left, answered: ['ngay_sinh'] }, { step: 'page', page: 'con' }],
  ['left on the second, whatever was answered last', { ...left, answered: ['me_ho_ten', 'ho_ten'] }, { step: 'page', page: 'me' }],
  ['left with papers', { ...left, answered: ['ho_ten'], hasPapers: 'yes' as const }, { step: 'papers', page: '' }],
  ['filed', { ...left, filed: 'yes' as const, hasPapers: 'yes' as const, answered: ['ho_ten'] }, { step: 'filed', page: '' }],
  ['of a form that no book knows any more', { ...left, answered: ['ho_ten'], form: null }, { step: 'page', page: '?' }],
  ['with answers that the form does not ask for', { ...left, answered: ['la'] }, { step: 'page', page: '?' }],
] as const)('A form %s', (_, ended, step) => expect(draftStep(ended)).toEqual(step));
