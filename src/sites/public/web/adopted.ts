import type { DeclaredPaper } from '../../../papers/rules/paper.ts';
import type { Answers } from '../../../procedures/rules/form.ts';

/** A draft that began on a page of the server, as the device takes it over: whatever happens to the line, the next page can come from here. */
export type Adoptable = {
  readonly id: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly unitCode: string | null;
  readonly answers: Answers;
  readonly papers: readonly DeclaredPaper[];
  readonly savedAt: string;
};
