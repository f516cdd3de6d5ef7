import '../web/old-browsers.ts';
import { render } from 'preact';
import { judgeReceipt, packedIn, type ReceiptVerdict, type SignedReceipt, unpackReceipt } from '../../../dossiers/rules/receipt-statement.ts';
import { askKeys, askServer } from '../web/ask-receipt.ts';
import { type CheckNews, CheckResult } from '../web/check-result.tsx';

/**
 * Judges the receipt whose text stands behind # (which no server ever gets with the address), or was pasted: first by itself, with the published
 * keys, then by asking the server how far it is.
 */
const host = document.getElementById('checked');
const again = document.getElementById('ask-again');
const pasted = document.querySelector<HTMLFormElement>('#by-text');
const lang = document.documentElement.lang === 'en' ? 'en' : 'vi';

let asked = '';

if (host !== null) {
  // What the server has drawn is replaced whole, not taken over.
  const place = host;
  const show = (news: CheckNews) => {
    place.textContent = '';
    render(<CheckResult lang={lang} news={news} />, place);
    if (again !== null) again.hidden = !(news.by === 'device' && (news.verdict === 'genuine' || news.verdict === 'noSuchKey'));
    if (news.by === 'server' || news.verdict !== 'checking') place.scrollIntoView({ block: 'nearest' });
  };
  const check = async (text: string) => {
    asked = text;
    show({ by: 'device', verdict: 'checking' });
    const news = await newsOf(text);
    if (asked === text) show(news);
  };
  const checkAddress = () => {
    if (location.hash.length > 1) void check(location.hash);
  };
  checkAddress();
  window.addEventListener('hashchange', checkAddress);
  window.addEventListener('online', () => {
    if (again?.hidden === false) void check(asked);
  });
  again?.querySelector('button')?.addEventListener('click', () => void check(asked));
  pasted?.addEventListener('submit', (event) => {
    const text = pasted.querySelector<HTMLInputElement>('#text')?.value ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    void check(text);
  });
}

async function newsOf(text: string): Promise<CheckNews> {
  const packed = packedIn(text);
  const receipt = packed === null ? null : unpackReceipt(packed);
  if (packed === null || receipt === null) return { by: 'device', verdict: 'unreadable' };
  const verdict = await judged(receipt);
  if (verdict === 'forged') return { by: 'device', verdict };
  const answer = await askServer(packed, lang);
  if (answer.kind === 'checked') return { by: 'server', checked: answer.checked };
  if (answer.kind === 'refused') return { by: 'device', verdict: 'refused', why: answer.why };
  return { by: 'device', verdict: verdict === 'genuine' ? 'genuine' : 'noSuchKey', statement: receipt.statement };
}

/** A key that is not known here may be a new one: asked for once. */
async function judged(receipt: SignedReceipt): Promise<ReceiptVerdict> {
  const verdict = judgeReceipt(receipt, { keys: await askKeys('default'), expected: null });
  return verdict === 'noSuchKey' ? judgeReceipt(receipt, { keys: await askKeys('fresh'), expected: null }) : verdict;
}
