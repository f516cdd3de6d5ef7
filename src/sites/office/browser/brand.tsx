import { useSay, useStaff, useStore } from '../../../basics/web/staff-context.tsx';
import { Mark } from '../../public/web/icons.tsx';
import { siteWords } from './site-words.ts';

export function Brand() {
  const say = useSay();
  return (
    <span className="mark">
      <Mark />
      <span>
        <b>Đồng Hành</b>
        <span>{say(siteWords.desk)}</span>
      </span>
    </span>
  );
}

export function LanguageSwitch() {
  const { preferences } = useStaff();
  const current = useStore(preferences);
  const other = current.lang === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="in-header" lang={other} onClick={() => preferences.set({ ...current, lang: other })}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}
