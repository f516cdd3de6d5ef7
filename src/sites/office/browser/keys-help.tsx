import { Dialog } from '../../../basics/web/dialog.tsx';
import { useSay, useStaff, useStore } from '../../../basics/web/staff-context.tsx';
import { keyGroups, siteWords } from './site-words.ts';

/** The keys, and the switch for those who dictate or are disturbed by single letters. */
export function KeysHelp({ close }: { readonly close: () => void }) {
  const say = useSay();
  const { preferences } = useStaff();
  const current = useStore(preferences);
  return (
    <Dialog title={say(siteWords.keysTitle)} close={close}>
      <label className="choice">
        <input type="checkbox" checked={current.letterKeys === 'on'} onChange={(event) => preferences.set({ ...current, letterKeys: event.target.checked ? 'on' : 'off' })} />
        <span>
          {say(siteWords.letterKeys)}
          <small>{say(siteWords.letterKeysMore)}</small>
        </span>
      </label>
      {keyGroups.map((group) => (
        <section key={group.name.en}>
          <h3>{say(group.name)}</h3>
          <dl className="keys">
            {group.keys.map(({ keys, does }) => (
              <div key={does.en}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
