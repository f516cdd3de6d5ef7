/** Rows of a file of separated values: comma, semicolon or tab, whichever stands most often in the first line that has one; quotes as Excel writes them. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const mark = markOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inQuotes: 'yes' | 'no' = 'no';
  for (let i = 0; i < body.length; i += 1) {
    const letter = body[i];
    if (inQuotes === 'yes') {
      if (letter !== '"') cell += letter;
      else if (body[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else inQuotes = 'no';
    } else if (letter === '"' && cell === '') inQuotes = 'yes';
    else if (letter === mark) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  return cell === '' && row.length === 0 ? rows : [...rows, [...row, cell]];
}

function markOf(body: string): string {
  const line = body.split('\n').find((one) => /[,;\t]/.test(one)) ?? '';
  const count = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].sort((one, other) => count(other) - count(one))[0] ?? ',';
}
