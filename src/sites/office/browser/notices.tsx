import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi, useLine, useSay, useStaff, useStore } from '../../../basics/web/staff-context.tsx';
import { siteWords } from './site-words.ts';

const askAgainMillis = 4_000;
const newsShownMillis = 8_000;

/** The server went away: what is on the screen stays, the words say since when, and we keep asking. */
export function ServerLine() {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const { server } = useLine();
  const ask = useRef(async () => {});
  ask.current = async () => {
    if (!(await api.isReady())) return;
    api.line.set({ ...api.line.get(), server: 'here' });
    await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'dossier' || query.state.status === 'error' });
  };
  useEffect(() => {
    if (server === 'here') return;
    const timer = setInterval(() => void ask.current(), askAgainMillis);
    return () => clearInterval(timer);
  }, [server]);
  return (
    <div role="status" className="server-line-box">
      {server === 'here' ? null : (
        <div className="server-line">
          <p>{say(siteWords.serverGone)}</p>
          <button type="button" onClick={() => void ask.current()}>
            {say(siteWords.askNow)}
          </button>
        </div>
      )}
    </div>
  );
}

/** What just happened, said and shown at the head of the page. */
export function NewsLine() {
  const say = useSay();
  const { news } = useStaff();
  const { text, number } = useStore(news);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (number === 0) return;
    setShown(number);
    const timer = setTimeout(() => setShown(0), newsShownMillis);
    return () => clearTimeout(timer);
  }, [number]);
  return (
    <div className={shown === number && number > 0 ? 'news shown' : 'news'} role="status" aria-live="polite">
      {shown === number && number > 0 ? say(text) : ''}
    </div>
  );
}
