import { heatLevel } from './heat.ts';

type HeatTableProps = {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly format: (value: number) => string;
};

/** A table whose fuller cells are darker; the number stands in each, so it is read without colour, heard and copied. */
export function HeatTable({ caption, corner, columns, rows, format }: HeatTableProps) {
  const most = Math.max(0, ...rows.flatMap(({ values }) => values));
  return (
    <table className="heat">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, i) => (
              <td key={columns[i]} className={`heat-${heatLevel(value, most)}`}>
                {value === 0 ? '' : format(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
