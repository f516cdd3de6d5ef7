/**
 * Ways in which all of a number fall into parts that exclude each other: who is online is not at the counter, what is resolved is not in progress.
 * Parts named by members of one family, those it needs among them, must add up to their whole. Patterns are of folded text, the first that fits counts.
 */
type Family = { readonly members: readonly (readonly [name: string, pattern: RegExp])[]; readonly needed: readonly string[]; readonly oftenLeftOut: readonly string[] };

const families: readonly Family[] = [
  {
    members: [
      ['counter', /truc tiep/],
      ['post', /buu chinh|buu dien/],
      ['online', /truc tuyen/],
    ],
    needed: ['counter', 'online'],
    oftenLeftOut: ['post'],
  },
  {
    members: [
      ['open', /dang (?:duoc )?(?:giai quyet|xu ly|thuc hien)|chua (?:duoc )?(?:giai quyet|xu ly)/],
      ['done', /da (?:duoc )?(?:giai quyet|xu ly)|(?:giai quyet|xu ly) xong/],
    ],
    needed: ['open', 'done'],
    oftenLeftOut: [],
  },
  {
    members: [
      ['late', /(?:tre|qua|khong dung) (?:han|hen)/],
      ['early', /^(?!.*(?:va|,|\/) ?dung (?:han|hen))(?!.*dung (?:va|,|\/) ?truoc).*(?:truoc|som) (?:han|hen)/],
      ['onTime', /dung (?:va truoc )?(?:han|hen)|truoc (?:va|,) dung (?:han|hen)|truoc han va dung han/],
    ],
    needed: ['late', 'onTime'],
    oftenLeftOut: ['early'],
  },
  {
    members: [
      ['not', /(?:chua|khong) du dieu kien/],
      ['eligible', /du dieu kien/],
    ],
    needed: ['not', 'eligible'],
    oftenLeftOut: [],
  },
  {
    members: [
      ['before', /(?:ky|thang|quy|nam) truoc (?:chuyen|ton)|ton (?:dau )?ky|chuyen (?:sang|qua)/],
      ['fresh', /(?:tiep nhan|nhan|phat sinh)(?: moi)?(?: trong)? (?:ky|thang|quy|nam)|tiep nhan moi|moi tiep nhan|moi phat sinh/],
    ],
    needed: ['before', 'fresh'],
    oftenLeftOut: [],
  },
  {
    members: [
      ['women', /(?:^|\s)(?:nu|phu nu)(?:\s|$|:)/],
      ['men', /(?:^|\s)(?:nam(?! (?:20|19))|nam gioi)(?:\s|$|:)/],
    ],
    needed: ['women', 'men'],
    oftenLeftOut: [],
  },
];

/** Which family and member a folded label names; none when it names members of two families, since then it cuts across. */
export function memberOf(label: string): { readonly family: number; readonly member: string } | null {
  const named = families.flatMap(({ members }, family) => {
    const member = members.find(([, pattern]) => pattern.test(label))?.[0];
    return member === undefined ? [] : [{ family, member }];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** `open`: a part that reports like to leave out may be missing. */
export function closureOf(family: number, members: ReadonlySet<string>): 'closed' | 'open' | 'incomplete' {
  const known = families[family];
  if (known === undefined || !known.needed.every((one) => members.has(one))) return 'incomplete';
  return known.oftenLeftOut.every((one) => members.has(one)) ? 'closed' : 'open';
}
