import { type Lang, say } from '../../../basics/web/lang.ts';
import type { RequiredPaper } from '../../../procedures/rules/procedure.ts';
import { catalogueWords, type PaperGroup, paperGroupWords } from './words-catalogue.ts';
import { paperWords } from './words-papers.ts';

export type PaperListInput = { readonly lang: Lang; readonly papers: readonly RequiredPaper[]; readonly channel: 'online' | 'desk' };

/** What to prepare, gathered by what happens to it: that, and not the legal kind, is what people ask. */
export function PaperList({ lang, papers, channel }: PaperListInput) {
  if (papers.length === 0) return <p>{say(catalogueWords.papersNone, lang)}</p>;
  return (
    <div className="paper-groups">
      {groups
        .map((group) => ({ group, papers: papers.filter((paper) => groupOf(paper) === group) }))
        .filter((one) => one.papers.length > 0)
        .map((one) => (
          <section key={one.group} className={`paper-group ${one.group}`}>
            <h3>{say(paperGroupWords[one.group].title, lang)}</h3>
            <p className="muted small">{say(paperGroupWords[one.group][channel], lang)}</p>
            <ul lang="vi">
              {one.papers.map((paper) => (
                <li key={paper.key}>
                  {paper.name}
                  {paper.quantity > 1 ? ` (${say(catalogueWords.quantity(paper.quantity), lang)})` : ''}
                  {paper.onlyWhen === null ? null : (
                    <div className="muted small" lang={lang}>
                      {say(paperWords.onlyWhen(paper.onlyWhen), lang)}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

const groups: readonly PaperGroup[] = ['form', 'original', 'copy', 'shown', 'lookedUp'];

function groupOf(paper: RequiredPaper): PaperGroup {
  return paper.givenByForm === 'yes' ? 'form' : paper.kind;
}
