/** 'Bộ phận Tiếp nhận và Trả kết quả - UBND phường An Lạc' → 'UBND phường An Lạc': inside the office everybody knows which desk is meant. */
export function shortOfficeName(name: string): string {
  const [desk = name, committee = desk] = name.split(' - ');
  return committee;
}
