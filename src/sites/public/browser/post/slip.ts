import type { OutboxItem } from '../../../../sync/rules/outbox-item.ts';
import { signedIn } from '../../../../sync/rules/signed-in.ts';
import { ownNumberOf } from '../../../../sync/rules/slip-stock.ts';
import { PostSlipPage, type SlipInput } from '../../web/post-slip-page.tsx';
import { going, type House, type Route, showing, textOf } from '../device/house.ts';
import { nameOf } from '../device/names.ts';
import type { Desk } from './desk.ts';
import { sendNow } from './send-now.ts';

/** The slip of one filing; drawn again by itself when the office has it. */
export function slip(desk: Desk): Route {
  return async (house, visit, [id = '']) => {
    // Back does not bring it before the next person either.
    if (desk.atHand() !== id) return going('/ho-tro');
    const item = await house.device.findOutboxItem(id);
    if (item === null) return going(`/nop/ho-so/${id}`);
    const said = visit.said ?? (textOf(visit.posted, 'do') === 'sendNow' ? { news: sendNow(house) } : {});
    const number: SlipInput['number'] = item.slipNumber === null ? { text: ownNumberOf(id), kind: 'ours' } : { text: item.slipNumber, kind: 'lent' };
    const baseUrl = house.pack?.baseUrl ?? window.location.origin;
    const text = qrTextOf(item, baseUrl);
    const known = desk.known(id);
    const page = PostSlipPage({
      frame: house.frame(visit),
      id,
      number,
      post: desk.registration.postName,
      state: item.state,
      procedure: procedureIn(house, item, known?.procedureCode ?? null),
      office: officeIn(house, item, known?.unitCode ?? null),
      helper: known?.helper ?? null,
      filedAt: item.filedAt,
      papers: item.papers.length,
      received: item.state === 'received' ? { at: item.receipt === null ? null : (signedIn(item.receipt)?.statement.completeAt ?? null), code: item.code ?? '' } : null,
      qr: text === null ? null : (await import('../../web/draw-qr.ts')).drawQr(text),
      news: item.state === 'received' ? '' : (said.news ?? ''),
      trackingAddress: `${baseUrl.replace(/^https?:\/\//, '')}/tra-cuu`,
    });
    return { ...showing(page, 'live'), said };
  };
}

/** The receipt's own address once there is one; before, tracking by the number of the slip. A number of the machine's own finds nothing anywhere. */
function qrTextOf({ state, receipt, slipNumber }: OutboxItem, baseUrl: string): string | null {
  const signed = receipt?.['signed'];
  const checkUrl = typeof signed === 'object' && signed !== null && 'checkUrl' in signed ? signed.checkUrl : null;
  if (state === 'received' && typeof checkUrl === 'string') return checkUrl;
  return slipNumber === null ? null : `${baseUrl}/tra-cuu?ma=${encodeURIComponent(slipNumber)}`;
}

function officeIn({ pack }: House, { receipt }: OutboxItem, known: string | null): string | null {
  const told = receipt?.['receivingUnit'];
  const named = pack?.offices.find(({ unitCode }) => unitCode === known)?.unitName ?? null;
  return named ?? (typeof told === 'object' && told !== null && 'name' in told && typeof told.name === 'string' ? told.name : null);
}

function procedureIn(house: House, { receipt, procedureCode }: OutboxItem, known: string | null): string | null {
  const told = receipt?.['procedureName'];
  const code = procedureCode ?? known;
  return code !== null ? nameOf(house, code) : typeof told === 'string' ? told : null;
}
