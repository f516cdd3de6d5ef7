import { type Lang, say } from '../../../basics/web/lang.ts';
import { practiceHref } from '../rules/practice-lessons.ts';
import { practiceLinkWords } from './words-practice-links.ts';

/** From a lesson to where it can be tried without fear. */
export function PractiseLesson({ lang, code }: { readonly lang: Lang; readonly code: string }) {
  const href = practiceHref(code);
  if (href === null) return null;
  return (
    <p className="no-print">
      <a className="button second" href={href}>
        {say(practiceLinkWords.lesson, lang)}
      </a>
    </p>
  );
}
