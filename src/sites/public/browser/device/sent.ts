import { say } from '../../../../basics/web/lang.ts';
import type { Receipt } from '../../../../dossiers/http/shapes.ts';
import { NoLinePage } from '../../web/no-line-page.tsx';
import { ReceiptPage } from '../../web/receipt-page.tsx';
import { SentPage } from '../../web/sent-page.tsx';
import { hereWords } from '../../web/words-here.ts';
import { nameOf } from './draft.ts';
import { going, type Route, showing } from './house.ts';

/** Where a filed dossier stands; its receipt once there is one that was checked. */
export const sent: Route = async (house, visit, [id = '']) => {
  const { device, lang, pack } = house;
  const item = await device.findOutboxItem(id);
  if (item === null) {
    const draft = await device.findDraft(id);
    if (draft !== null) return going(`/nop/ho-so/${id}`);
    return showing(NoLinePage({ frame: house.frame(visit), title: say(hereWords.notHere, lang), text: say(hereWords.notHereText, lang), items: [] }));
  }
  if (item.state === 'received' && item.receipt !== null) {
    const receipt = item.receipt as unknown as Receipt;
    const { drawQr } = await import('../../web/draw-qr.ts');
    return showing(ReceiptPage({ frame: house.frame(visit), receipt, qr: drawQr(qrTextOf(receipt)) }), 'live');
  }
  const draft = await device.findDraft(id);
  const office = pack?.offices.find(({ unitCode }) => unitCode === draft?.unitCode)?.unitName ?? '';
  return showing(SentPage({ frame: house.frame(visit), item, name: nameOf(house, item.procedureCode), office }), 'live');
};

/** What the square holds: the address where anybody checks the signature; before there is one, that of tracking. */
function qrTextOf(receipt: Receipt): string {
  const { signed } = receipt as { readonly signed?: { readonly checkUrl?: string } | null };
  return signed?.checkUrl ?? receipt.trackingUrl;
}
