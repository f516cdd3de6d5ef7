import type { Text } from '../../basics/rules/outcome.ts';
import type { ReportTexts } from './draft-ground.ts';
import type { ReportKind } from './report-kind.ts';

export type TextField = Exclude<keyof ReportTexts, 'kind'>;

/** What stands within a line of the report; all else is a paragraph, or several. */
export const withinLine: readonly TextField[] = ['subject', 'archive'];

type FieldRule = { readonly name: Text; readonly rule: Text };

const asked: Text = {
  vi: 'Để trống: bản thảo hỏi trong ngoặc vuông, và chưa viết thì chưa trình được.',
  en: 'Empty: the draft asks for it in square brackets, and cannot be submitted before it is written.',
};
const always: Text = { vi: 'Luôn đứng trong báo cáo.', en: 'Always in the report.' };

const [subject, recipients, archive, signedFor] = [
  { name: { vi: 'Trích yếu', en: 'Subject' }, rule: { vi: 'Luôn đứng ở tên báo cáo, câu mở đầu và câu kết.', en: 'In the title, the opening and the closing sentence.' } },
  {
    name: { vi: 'Nơi nhận in trên báo cáo (mỗi dòng một nơi)', en: 'Recipients as printed (one a line)' },
    rule: { vi: 'Luôn in ở góc trái dưới. {wards} là số phường.', en: 'Always printed at the foot. {wards} is how many wards there are.' },
  },
  { name: { vi: 'Lưu', en: 'Filed at' }, rule: always },
  { name: { vi: 'Quyền hạn, chức vụ người ký (mỗi dòng một ý)', en: 'Authority and office of the signer (one a line)' }, rule: always },
] satisfies readonly [FieldRule, FieldRule, FieldRule, FieldRule];
const frame = { recipients, archive, signedFor };
const many = (vi: string, en: string): Text => ({ vi: `${vi} (mỗi dòng một đoạn)`, en: `${en} (one paragraph a line)` });

/** The words that each kind takes over, where they stand, and by which rule; in the order of the report. */
export const textFields: Readonly<Record<ReportKind, Readonly<Partial<Record<TextField, FieldRule>>>>> = {
  'advisory-team': {
    subject,
    purpose: {
      name: { vi: 'Mục đích (phần I, sau văn bản cấp trên)', en: 'Purpose (part I, behind the document from above)' },
      rule: {
        vi: 'Chỉ đứng khi sổ văn bản có văn bản cấp trên của kỳ; để trống thì bỏ.',
        en: 'Only where the register has a document from above for the period; left out when empty.',
      },
    },
    steering: { name: many('Chỉ đạo, triển khai (phần I)', 'Steering (part I)'), rule: asked },
    outreach: {
      name: many('Tuyên truyền (mục II.1)', 'Outreach (II.1)'),
      rule: {
        vi: 'Để trống: câu được viết từ số liệu tuyên truyền, chỉ nêu số nào biết và lớn hơn 0; không biết số nào thì bản thảo hỏi.',
        en: 'Empty: the sentence is written from the figures of outreach, telling those that are known and above 0; where none is, the draft asks.',
      },
    },
    wardMembers: {
      name: { vi: 'Thành phần tổ của phường (mục II.2)', en: 'Who is in ward teams (II.2)' },
      rule: { vi: 'Để trống: câu dừng sau số thành viên.', en: 'Empty: the sentence ends with how many they are.' },
    },
    neighbourhoodMembers: {
      name: { vi: 'Thành phần tổ của khu phố (mục II.2)', en: 'Who is in neighbourhood teams (II.2)' },
      rule: { vi: 'Để trống: câu dừng sau số thành viên.', en: 'Empty: the sentence ends with how many they are.' },
    },
    good: { name: many('Những mặt làm được (mục III.1)', 'What went well (III.1)'), rule: asked },
    limits: { name: many('Những mặt hạn chế (mục III.2)', 'What did not (III.2)'), rule: asked },
    directions: { name: many('Phương hướng, nhiệm vụ (phần IV)', 'What is next (part IV)'), rule: asked },
    ...frame,
  },
  'ward-periodic': {
    subject,
    limits: { name: many('Khó khăn, vướng mắc (mục 3)', 'Difficulties (3)'), rule: asked },
    directions: { name: many('Đề xuất, kiến nghị (mục 4)', 'Proposals (4)'), rule: asked },
    ...frame,
  },
  reform: {
    subject,
    steering: { name: many('Kế hoạch, kiểm tra (mục I.3)', 'Plans and inspections (I.3)'), rule: asked },
    outreach: {
      name: many('Tuyên truyền (mục II.2.d)', 'Outreach (II.2.d)'),
      rule: {
        vi: 'Để trống: câu được viết từ số liệu tuyên truyền; không biết số nào thì bản thảo hỏi.',
        en: 'Empty: written from the figures of outreach; where none is known the draft asks.',
      },
    },
    limits: { name: many('Tồn tại, hạn chế khác (phần III)', 'Other shortcomings (part III)'), rule: asked },
    directions: { name: many('Phương hướng kỳ tới (phần IV)', 'What is next (part IV)'), rule: asked },
    ...frame,
  },
};

export type RuleSentence = { readonly words: string; readonly rule: Text };
const only = (vi: string, en: string): Text => ({ vi: `Chỉ đứng khi ${vi}.`, en: `Only when ${en}.` });

/** Sentences that a template chooses by a figure: they stand where it is 0, and not else. Written into the templates, so nobody edits them here. */
export const ruleSentences: Readonly<Record<ReportKind, readonly RuleSentence[]>> = {
  'advisory-team': [
    { words: 'không có hồ sơ giải quyết trễ hạn', rule: only('số hồ sơ trễ hạn của năm và mức độ đó là 0', 'no dossier of that year and level was late') },
    { words: 'khu phố chưa trang bị được máy scan', rule: only('số máy scan tại khu phố là 0', 'there are no scanners in neighbourhoods') },
  ],
  'ward-periodic': [
    { words: 'Trong kỳ không có hồ sơ nộp tại phường.', rule: only('số hồ sơ nộp trong kỳ là 0', 'nothing was filed in the period') },
    { words: 'chưa có hồ sơ nộp trực tuyến tại khu phố', rule: only('số hồ sơ nộp trực tuyến tại khu phố là 0', 'nothing was filed at neighbourhood posts') },
  ],
  reform: [
    { words: 'Trong kỳ không có hồ sơ phải tiếp nhận, giải quyết.', rule: only('số hồ sơ phải giải quyết trong kỳ là 0', 'there was nothing to handle') },
    { words: 'Trong kỳ, sổ theo dõi chưa ghi việc nào được giao.', rule: only('số việc được giao trong kỳ là 0', 'no task was given in the period') },
    { words: 'Trong kỳ, sổ văn bản chưa ghi văn bản chỉ đạo, điều hành nào.', rule: only('sổ văn bản không có văn bản của kỳ', 'the register has no document of the period') },
  ],
};
