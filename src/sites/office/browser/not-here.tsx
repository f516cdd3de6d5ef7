import { Link } from '@tanstack/react-router';
import { Empty } from '../../../basics/web/fetched.tsx';
import { useSay } from '../../../basics/web/staff-context.tsx';
import { siteWords } from './site-words.ts';

export function NotHere() {
  const say = useSay();
  return (
    <div className="page">
      <h1>{say(siteWords.notHere)}</h1>
      <p>{say(siteWords.notHereMore)}</p>
      <p>
        <Link to="/">{say(siteWords.toDossiers)}</Link>
      </p>
    </div>
  );
}

export function NoDossiers() {
  const say = useSay();
  return (
    <div className="page">
      <Empty title={say(siteWords.noDossiers)}>{say(siteWords.noDossiersMore)}</Empty>
    </div>
  );
}
