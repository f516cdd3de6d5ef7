import { type Lang, say } from '../../../basics/web/lang.ts';
import { postWords } from './words-post.ts';
import { benchWords } from './words-workbench.ts';

export type PostBarInput = {
  readonly lang: Lang;
  readonly post: string;
  /** Null while nobody is at the machine. */
  readonly member: string | null;
  /** A citizen's matter is on the screen. */
  readonly atHand: 'yes' | 'no';
};

/** Stands above every page of an open machine of a post: where one is, who helps, and the two ways to clear the screen. */
export function PostBar({ lang, post, member, atHand }: PostBarInput) {
  return (
    <header className="post-bar">
      <div className="post-bar-row">
        <a className="post-name" href="/ho-tro">
          <b>{say(postWords.post(post), lang)}</b>
          {member === null ? null : <span>{say(postWords.helper(member), lang)}</span>}
        </a>
        {member === null ? null : (
          <form method="post" action="/ho-tro">
            {atHand === 'yes' ? (
              <button type="submit" className="second" name="do" value="done">
                {say(postWords.done, lang)}
              </button>
            ) : null}
            <button type="submit" className="second" name="do" value="lock">
              {say(benchWords.change, lang)}
            </button>
          </form>
        )}
      </div>
      <div id="idle" role="alert" />
    </header>
  );
}
