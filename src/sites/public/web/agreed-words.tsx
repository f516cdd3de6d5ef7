import { formatDate } from '../../../basics/rules/dates-format.ts';
import type { Text } from '../../../basics/rules/outcome.ts';
import type { PlainDate } from '../../../basics/rules/time.ts';
import { say } from '../../../basics/web/lang.ts';
import type { MandateScope } from '../../../sync/rules/assisted.ts';
import type { Frame } from './document.tsx';
import { Box } from './parts.tsx';
import { benchWords } from './words-workbench.ts';

type WordsInput = { readonly frame: Frame; readonly helper: string; readonly post: string; readonly until: Text };

/** The line of the words that tells for what and how long. */
export const reachId = 'agreed-reach';

/** For what and how long, in one sentence; `until` null until the result has been returned. */
export function agreedReach(scope: MandateScope, until: PlainDate | null): Text {
  return scope === 'thisDossier' && until === null ? benchWords.agreeUntil : signedReach(scope, until);
}

/** The same on what is signed, which says the scope and the day always. */
export function signedReach(scope: MandateScope, until: PlainDate | null): Text {
  return benchWords.sheetScope(benchWords.scopes[scope], until === null ? benchWords.terms.result : { vi: formatDate(until), en: formatDate(until) });
}

/** `until`: for what and how long, in one sentence. */
export function WordsToAgree({ frame: { lang }, helper, post, until }: WordsInput) {
  return (
    <Box kind="info">
      <ul className="to-read">
        {[benchWords.agreeWho(helper, post), benchWords.agreeSees, until, benchWords.agreeEnd, benchWords.agreeNever].map((text) => (
          <li key={text.en} id={text === until ? reachId : undefined}>
            {say(text, lang)}
          </li>
        ))}
      </ul>
    </Box>
  );
}
