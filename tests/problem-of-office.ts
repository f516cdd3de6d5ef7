/** A refusal in the office's own words. */
export function problemOfOffice(status: number): Response {
  const words = { title: 'Không', titleEn: 'No', detail: 'Máy này đã thu hồi.', detailEn: 'This machine was retired.', next: 'Hỏi phường.', nextEn: 'Ask the ward.' };
  return Response.json({ type: 'about:blank', code: 'no', ...words }, { status });
}
