import type { Instant } from '../../basics/rules/time.ts';
import type { PdfPrinter } from '../../basics/store/pdf.adapter.ts';
import { annexOf, type PrintedReport } from '../rules/printed-report.ts';

/** The ground of all forms names an office; a report does not. */
const office = { name: '', address: '', phone: '' };

/** The first letter of the report that the font of what is kept does not have; null when it can be kept. */
export async function letterNotKept(printer: PdfPrinter, input: { readonly report: PrintedReport; readonly at: Instant }): Promise<string | null> {
  return reportPdf(printer, { ...input, kept: 'archived' }).then(
    () => null,
    (error: Error) => {
      const letter = /the text `\\?"(.+?)\\?"` could not be displayed/.exec(error.message)?.[1];
      if (letter === undefined) throw error;
      return letter;
    },
  );
}

/** The report as PDF, by data/forms/report.typ. `archived`: PDF/A for what was numbered and is kept; there every letter must be in the font. */
export async function reportPdf(printer: PdfPrinter, input: { readonly report: PrintedReport; readonly kept: 'draft' | 'archived'; readonly at: Instant }): Promise<Buffer> {
  const { report, kept, at } = input;
  const { authority, number, placeAndDate, ...body } = report;
  // Before it is numbered the place for the number is dotted.
  const [given = '', ...symbol] = number.replace('Số: ', '').split('/');
  const isNumbered = given.trim() !== '';
  const head = { authority, desk: null, numberMark: isNumbered ? null : symbol.join('/'), placeAndDate, form: null, code: null, printedAt: '' };
  const data = { head, office, ...body, number: isNumbered ? `${given}/${symbol.join('/')}` : null, annexOf: annexOf(report) };
  return Buffer.from(await printer.renderPdf({ template: 'report.typ', data, createdAt: at, ...(kept === 'archived' ? { pdfStandard: 'a-2b' as const } : {}) }));
}
