import '../web/old-browsers.ts';
import { instantFromMillis } from '../../../basics/rules/time.ts';
import { say } from '../../../basics/web/lang.ts';
import { openCopyKept } from '../../../sync/web/copy-kept.ts';
import { thisMachine } from '../../../sync/web/machine.ts';
import { openDevice } from '../../../sync/web/open-device.ts';
import type { DataPack } from '../web/data-pack.ts';
import { hereWords } from '../web/words-here.ts';
import { atPost } from './device/at-post.ts';
import { copyKeeper, noCopies } from './device/copy.ts';
import type { House } from './device/house.ts';
import { startRouter } from './device/router.tsx';
import { tellConflicts } from './device/tell-conflicts.ts';

/** The page that the device draws itself: which one it is, its address says. */
void open();

async function open(): Promise<void> {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const machine = thisMachine();
  const [device, pack] = await Promise.all([openDevice(machine), fetchPack()]);
  const isUsable = await device.unsent().then(
    () => true,
    () => false,
  );
  if (!isUsable) return cannotKeep(lang);
  const router = { go: (href: string) => window.location.assign(href) };
  const post = await atPost({ machine, device, lang });
  const house: House = {
    device,
    pack,
    lang,
    // What is shared is kept encrypted here and nowhere else until it is filed.
    copies:
      post === null
        ? copyKeeper(device, { kept: openCopyKept(machine), locks: machine.locks, found: (id, conflicts) => tellConflicts(lang, id, Object.keys(conflicts).length) })
        : noCopies,
    post,
    now: () => instantFromMillis(machine.now()),
    frame: ({ url }) => ({
      lang,
      path: url.pathname + url.search,
      authority: pack?.authority ?? null,
      assets: (name) => name,
      partsOf: () => [],
      typeface: 'here',
      ...(post === null ? {} : { bar: post.bar() }),
    }),
    go: (href) => router.go(href),
  };
  // The page was fetched ahead for everybody and does not know which typeface is here.
  if (document.cookie.includes('dh_typeface=yes')) document.documentElement.classList.add('typeface');
  // The server keeps the language for its own pages too.
  if (new URL(window.location.href).searchParams.has('lang')) void fetch(`/ngoai-tuyen/khung?lang=${lang}`).catch(() => null);
  router.go = startRouter(house).go;
}

function fetchPack(): Promise<DataPack | null> {
  return fetch('/ngoai-tuyen/goi.json')
    .then(async (answer) => (answer.ok && answer.headers.get('x-dong-hanh') === 'pack' ? ((await answer.json()) as DataPack) : null))
    .catch(() => null);
}

/** No store here: the server's own pages do, while there is a line. */
function cannotKeep(lang: 'vi' | 'en'): void {
  if (/^\/nop\/[\w.-]+$/.test(window.location.pathname)) window.location.replace(`${window.location.pathname}?may-chu=1`);
  const place = document.getElementById('opening');
  if (place !== null) place.textContent = `${say(hereWords.noStore, lang)}. ${say(hereWords.noStoreText, lang)}`;
}
