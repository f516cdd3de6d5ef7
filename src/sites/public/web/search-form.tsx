import { type Lang, say } from '../../../basics/web/lang.ts';
import { words } from './words.ts';
import { catalogueWords } from './words-catalogue.ts';

/** The one big search box: on the first page and above the catalogue. */
export function SearchForm(props: { readonly lang: Lang; readonly query: string; readonly label: string }) {
  return (
    <search>
      <form className="search" action="/thu-tuc" method="get">
        <div className="field">
          <label className="hidden-text" htmlFor="q">
            {props.label}
          </label>
          <input id="q" name="q" type="search" defaultValue={props.query} autoComplete="off" enterKeyHint="search" placeholder={say(examplePlaceholder, props.lang)} />
        </div>
        <button type="submit">{say(words.search, props.lang)}</button>
      </form>
    </search>
  );
}

export function Examples(props: { readonly lang: Lang }) {
  return (
    <p className="examples small">
      <span className="muted">{say(catalogueWords.forExample, props.lang)}</span>
      {examples.map((example) => (
        <a key={example} href={`/thu-tuc?q=${encodeURIComponent(example)}`}>
          {example}
        </a>
      ))}
    </p>
  );
}

const examplePlaceholder = { vi: 'khai sinh, sao y, buôn bán…', en: 'birth, certified copy, shop…' };
const examples = ['khai sinh', 'giấy độc thân', 'sao y', 'mở quán'] as const;
