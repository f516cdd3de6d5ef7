/**
 * Where a micro-lesson (data/teams/lessons.json) can be practised: the procedure, the invented person and the way that the lesson is about. Lessons
 * on machines and on how to speak with people have nothing to fill in.
 */
const places: Readonly<Record<string, string>> = {
  'chup-giay-to': '1.001193?nguoi=lan',
  'du-giay-truoc-khi-nop': '1.001193?nguoi=lan',
  'khai-sinh-truc-tuyen': '1.001193?nguoi=lan',
  'khai-tu-trong-ngay': '1.000656?nguoi=hai',
  'xin-dong-y': '1.001193?nguoi=dieu&cach=giup',
  'khai-dung-nhu-giay': '1.004884?nguoi=dieu',
};

/** Null where there is nothing to practise. */
export function practiceHref(lessonCode: string): string | null {
  const place = Object.hasOwn(places, lessonCode) ? places[lessonCode] : undefined;
  return place === undefined ? null : `/tap-lam/thu-tuc/${place}`;
}
