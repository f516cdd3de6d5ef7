import { type Lang, say } from '../../../../basics/web/lang.ts';
import { copyWords } from '../../web/words-copies.ts';

/** At the head of every page of a draft that two machines have changed, also when it is found while the person types. */
export function tellConflicts(lang: Lang, id: string, count: number): void {
  const path = window.location.pathname;
  if (!path.startsWith(`/nop/ho-so/${id}/`) || /\/(?:hai-ban|gui)$/.test(path)) return;
  const known = document.getElementById('two-copies');
  const text = say(copyWords.note(count), lang);
  if (count > 0 && known?.textContent?.startsWith(text) === true) return;
  known?.remove();
  if (count === 0) return;
  const box = document.createElement('div');
  box.id = 'two-copies';
  box.className = 'box warn';
  box.setAttribute('role', 'status');
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = `/nop/ho-so/${id}/hai-ban${/\/(?:kiem-tra|so-dien-thoai)$/.test(path) ? '?ve=kiem-tra' : ''}`;
  link.textContent = say(copyWords.look, lang);
  line.append(`${text} `, link);
  box.append(line);
  document.querySelector('#main > .column')?.prepend(box);
}
