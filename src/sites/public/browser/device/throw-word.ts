/** What a member types before something is lost for good; where the mark stands on the last two letters does not matter. */
export function isThrowWord(typed: string): boolean {
  return ['XÓA', 'XOÁ', 'DELETE'].includes(typed.normalize('NFC').trim().toUpperCase());
}
