import type { Text } from '../../basics/rules/outcome.ts';
import { authorityWords, type DraftBody, type DraftGround, documentWords, footOf, groundBlocks, headOf, lowName, paragraphs, type ReformGround } from './draft-ground.ts';
import type { FigureBook } from './figure-book.ts';
import { teller } from './figure-book.ts';
import type { Period } from './period.ts';
import { reformAnnex } from './reform-annex.ts';
import { limitsPart, nextPart, procedurePart } from './reform-parts.ts';
import { reformPeriodWords } from './reform-period.ts';
import { type ReformTell, reformTeller } from './reform-tell.ts';
import { type Block, p, plain } from './report-document.ts';

/**
 * What nobody here has read in its source: told beside the draft. The six contents stand in Nghị quyết 30c/NQ-CP (2011–2020) and 76/NQ-CP (2021–2030); the
 * outline itself is set by the office above.
 */
export const reformToVerify: Text = {
  vi: 'Bố cục và tên sáu nội dung cải cách (Nghị quyết 30c/NQ-CP, 76/NQ-CP) cần đối chiếu với đề cương báo cáo của cơ quan cấp trên.',
  en: 'The outline and the names of the six contents of reform (resolutions 30c/NQ-CP and 76/NQ-CP) are to be checked against the outline of the office above.',
};

/** Báo cáo công tác cải cách hành chính of a quarter or a year: what the records tell by rules; of the other fields only the headings, with the gap marked. */
export function reformDraft(ground: DraftGround, book: FigureBook): DraftBody {
  const { period, texts } = ground;
  const reform = ground.reform ?? { fields: [], returned: [], targets: [] };
  const tell = reformTeller(teller(book, { unit: ground.unit.code, period }), ground.unit.kind === 'district' ? 'all' : 'own');
  const subject = `${texts.subject} ${reformPeriodWords(period)}`;
  return {
    head: headOf(ground, subject),
    blocks: [
      ...groundBlocks(ground),
      { kind: 'paragraph', content: [plain(`${authorityWords(ground)} báo cáo ${lowName(subject)}, như sau:`)] },
      heading(1, 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH'),
      ...steeringPart(ground, tell),
      heading(1, 'II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH'),
      ...contentsPart(ground, reform, tell),
      heading(1, 'III. TỒN TẠI, HẠN CHẾ'),
      ...limitsPart(reform, tell),
      ...paragraphs(texts.limits, tell.plain, 'đơn vị bổ sung: nguyên nhân và những tồn tại, hạn chế khác'),
      heading(1, 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI'),
      ...nextPart(reform, tell),
      ...paragraphs(texts.directions, tell.plain, 'đơn vị bổ sung: phương hướng, nhiệm vụ trọng tâm kỳ tới'),
      { kind: 'paragraph', content: [plain(`Trên đây là Báo cáo ${lowName(subject)}./.`)] },
    ],
    annex: reformAnnex(period, reform, tell),
    foot: footOf(ground),
  };
}

const documentsMax = 30;

/** Documents of the register with a day in the period, and the tasks given in it. */
function steeringPart(ground: DraftGround, tell: ReformTell): readonly Block[] {
  const issued = ground.documents.filter(({ issuedOn }) => issuedOn >= ground.period.from && issuedOn <= ground.period.to);
  const count = tell.own('documents.issued');
  const listed = issued
    .slice(0, documentsMax)
    .map((one, i, all): Block => ({ kind: 'item', mark: '-', content: [plain(`${documentWords(one)}${i === all.length - 1 ? '.' : ';'}`)] }));
  const more = issued.length - listed.length;
  return [
    heading(2, '1. Văn bản chỉ đạo, điều hành'),
    count.value === 0
      ? paragraph('Trong kỳ, sổ văn bản chưa ghi văn bản chỉ đạo, điều hành nào.')
      : { kind: 'paragraph', content: p`Trong kỳ có ${count.padded} văn bản chỉ đạo, điều hành ghi trong sổ văn bản${more > 0 ? `; ${documentsMax} văn bản đầu kỳ` : ''}:` },
    ...listed,
    heading(2, '2. Giao việc và kết quả thực hiện'),
    tasksBlock(tell),
    heading(2, '3. Kế hoạch, kiểm tra công tác cải cách hành chính'),
    ...paragraphs(ground.texts.steering, tell.plain, 'đơn vị bổ sung: kế hoạch, việc kiểm tra công tác cải cách hành chính trong kỳ'),
  ];
}

function tasksBlock(tell: ReformTell): Block {
  const given = tell.all('tasks.given');
  if (given.value === 0) return paragraph('Trong kỳ, sổ theo dõi chưa ghi việc nào được giao.');
  const done = tell.all('tasks.done', { of: 'tasks.given' });
  const overdue = tell.all('tasks.overdue');
  const late = overdue.value === 0 ? [plain('không có việc quá hạn.')] : p`có ${overdue.padded} việc quá hạn chưa làm.`;
  return { kind: 'paragraph', content: [...p`Trong kỳ đã giao ${given.padded} việc; đến cuối kỳ đã hoàn thành ${done.n}/${done.ofWhole} việc (tỷ lệ ${done.rate}), `, ...late] };
}

/** The contents of the programme of the time. */
function contentNames({ from }: Period): readonly string[] {
  const [service, state] =
    from < '2021-01-01'
      ? ['Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức', 'Hiện đại hóa hành chính']
      : ['Cải cách chế độ công vụ', 'Xây dựng và phát triển chính quyền điện tử, chính quyền số'];
  return ['Cải cách thể chế', procedures, 'Cải cách tổ chức bộ máy hành chính nhà nước', service, 'Cải cách tài chính công', state];
}

const procedures = 'Cải cách thủ tục hành chính';

function contentsPart(ground: DraftGround, reform: ReformGround, tell: ReformTell): readonly Block[] {
  return contentNames(ground.period).flatMap((name, i) => {
    const gap = `đơn vị bổ sung: kết quả ${lowName(name)} trong kỳ; phần mềm này không có số liệu của nội dung này`;
    return [heading(2, `${i + 1}. ${name}`), ...(name === procedures ? procedurePart(ground, reform, tell) : paragraphs([], tell.plain, gap))];
  });
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, content: [plain(text)] };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [plain(text)] };
}
