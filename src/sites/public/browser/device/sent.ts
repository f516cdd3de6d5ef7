import type { Receipt } from '../../../../dossiers/http/shapes.ts';
import { ReceiptPage } from '../../web/receipt-page.tsx';
import { SentPage } from '../../web/sent-page.tsx';
import { going, type Route, showing } from './house.ts';
import { nameOf } from './names.ts';
import { notHere } from './no-line.ts';

/** Where a filed dossier stands; its receipt once there is one that was checked. */
export const sent: Route = async (house, visit, [id = '']) => {
  const { device, pack } = house;
  const item = await device.findOutboxItem(id);
  if (item === null) {
    const draft = await device.findDraft(id);
    if (draft !== null) return going(`/nop/ho-so/${id}`);
    return notHere(house, visit);
  }
  if (item.state === 'received' && item.receipt !== null) {
    const receipt = item.receipt as unknown as Receipt;
    const { drawQr } = await import('../../web/draw-qr.ts');
    return showing(ReceiptPage({ frame: house.frame(visit), receipt, qr: drawQr(receipt.signed?.checkUrl ?? receipt.trackingUrl) }), 'live');
  }
  const draft = await device.findDraft(id);
  const office = pack?.offices.find(({ unitCode }) => unitCode === draft?.unitCode)?.unitName ?? '';
  return showing(SentPage({ frame: house.frame(visit), item, name: nameOf(house, item.procedureCode), office }), 'live');
};
