import type { PrintedBlock, PrintedReport, PrintedRun, PrintedTable } from '../rules/printed-report.ts';

/** The report on a page, in the order and look of the paper. Drawn by the server and in the office alike; holds no state. */
export function ReportPaper({ report, annexTitle, titleAs }: { readonly report: PrintedReport; readonly annexTitle: string; readonly titleAs: 'h1' | 'p' }) {
  const Title = titleAs;
  const { authority, number, placeAndDate, typeName, subject, blocks, annex, foot, signer } = report;
  return (
    <div className="report-paper" lang="vi">
      <div className="report-head">
        <p>
          {authority.map((line) => (
            <strong key={line}>{line}</strong>
          ))}
          <span>{number.trim()}</span>
        </p>
        <p>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          <strong className="motto">Độc lập - Tự do - Hạnh phúc</strong>
          <em>{placeAndDate}</em>
        </p>
      </div>
      <Title className="report-title">
        <strong>{typeName}</strong>
        <strong>{subject}</strong>
      </Title>
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and the order is the document's
        <Drawn key={i} block={block} />
      ))}
      <div className="report-foot">
        <div>
          <p>
            <strong>
              <em>Nơi nhận:</em>
            </strong>
          </p>
          {foot.recipients.map((one) => (
            <p key={one}>- {one};</p>
          ))}
          <p>- Lưu: {foot.archive}.</p>
        </div>
        <p className="report-sign">
          {foot.signedFor.map((line) => (
            <strong key={line}>{line}</strong>
          ))}
          <strong className="signer">{signer ?? ''}</strong>
        </p>
      </div>
      {annex.length === 0 ? null : (
        <section aria-label={annexTitle}>
          <p className="report-title">
            <strong>{annexTitle.toUpperCase()}</strong>
          </p>
          {annex.map((block, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Drawn key={i} block={block} />
          ))}
        </section>
      )}
    </div>
  );
}

function Drawn({ block }: { readonly block: PrintedBlock }) {
  if (block.kind === 'table') return <DrawnTable table={block} />;
  const inner = <Runs runs={block.runs} />;
  if (block.kind !== 'heading') return <p className={`report-${block.kind}`}>{inner}</p>;
  return block.level === 1 ? <h2>{inner}</h2> : block.level === 2 ? <h3>{inner}</h3> : <h4>{inner}</h4>;
}

function Runs({ runs }: { readonly runs: readonly PrintedRun[] }) {
  return (
    <>
      {runs.map((run, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no names, and the order is the sentence's
        <Run key={i} run={run} />
      ))}
    </>
  );
}

function Run({ run: { text, bold, italic } }: { readonly run: PrintedRun }) {
  const inner = italic === 'yes' ? <em>{text}</em> : text;
  return bold === 'yes' ? <strong>{inner}</strong> : inner;
}

function Notes({ table: { notes } }: { readonly table: PrintedTable }) {
  return (
    <>
      {notes.map((runs) => (
        <p key={runs.map(({ text }) => text).join('')} className="report-table-note">
          <Runs runs={runs} />
        </p>
      ))}
    </>
  );
}

function DrawnTable({ table }: { readonly table: PrintedTable }) {
  const { caption, columns, rows, lastRow } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard
    <section className="report-table" tabIndex={0} aria-label={caption.map(({ text }) => text).join('')}>
      <table>
        <caption>
          <Runs runs={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names, and the order is the table's
            <tr key={y} className={lastRow === 'total' && y === rows.length - 1 ? 'total' : ''}>
              {row.map((cell, x) => (
                <td key={columns[x]?.head ?? x} className={columns[x]?.align ?? 'left'}>
                  <Runs runs={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Notes table={table} />
    </section>
  );
}
