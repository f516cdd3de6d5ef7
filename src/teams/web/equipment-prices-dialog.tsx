import { type FormEvent, useState } from 'react';
import { Dialog } from '../../basics/web/dialog.tsx';
import { DialogFoot } from '../../basics/web/dialog-foot.tsx';
import { Field, LineField } from '../../basics/web/form-fields.tsx';
import { useSay, useTell } from '../../basics/web/staff-context.tsx';
import { useKindName } from './equipment-parts.tsx';
import { equipmentWords, planWords } from './equipment-words.ts';
import { type PlanView, useChangeEquipment } from './use-equipment.ts';

type Basis = 'assumed' | 'quoted';

/** The prices an office reckons with, and whether anybody has offered them. */
export function PricesDialog({ office, view, close }: { readonly office: number; readonly view: PlanView; readonly close: () => void }) {
  const say = useSay();
  const tell = useTell();
  const kindName = useKindName(view.kinds);
  const [typed, setTyped] = useState(() =>
    view.wanted.map((kindCode) => {
      const price = view.prices.find((one) => one.kindCode === kindCode);
      return { kindCode, price: price === undefined ? '' : String(price.priceDong), basis: (price?.basis ?? 'assumed') as Basis };
    }),
  );
  const [tried, setTried] = useState<'yes' | 'no'>('no');
  const saving = useChangeEquipment<unknown>(() => {
    tell(equipmentWords.recorded);
    close();
  });
  const change = (kindCode: string, more: { readonly price?: string; readonly basis?: Basis }) =>
    setTyped(typed.map((one) => (one.kindCode === kindCode ? { ...one, ...more } : one)));
  const isRight = (price: string) => /^\d{1,10}$/.test(price.replace(/[.\s]/g, ''));
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried('yes');
    if (!typed.every(({ price }) => isRight(price)) || saving.isPending) return;
    const prices = typed.map(({ kindCode, price, basis }) => ({ kindCode, priceDong: Number(price.replace(/[.\s]/g, '')), basis }));
    saving.mutate({ method: 'PUT', path: '/equipment-prices', body: { office, prices } });
  }
  return (
    <Dialog title={say(planWords.pricesTitle)} close={close}>
      <form onSubmit={submit} className="stack" noValidate>
        {typed.map(({ kindCode, price, basis }) => (
          <div key={kindCode} className="item">
            <LineField
              label={say(planWords.priceOf(kindName(kindCode)))}
              hint={null}
              problem={tried === 'yes' && !isRight(price) ? say(planWords.priceWrong) : null}
              type="text"
              autoComplete="off"
              value={price}
              onChange={(value) => change(kindCode, { price: value })}
            />
            <Field label={`${say(planWords.priceBasis)} (${kindName(kindCode)})`} hint={null} problem={null}>
              {(wiring) => (
                <select {...wiring} value={basis} onChange={(event) => change(kindCode, { basis: event.target.value === 'quoted' ? 'quoted' : 'assumed' })}>
                  <option value="assumed">{say(planWords.assumed)}</option>
                  <option value="quoted">{say(planWords.quoted)}</option>
                </select>
              )}
            </Field>
          </div>
        ))}
        <DialogFoot sending={saving} name={say(planWords.savePrices)} close={close} />
      </form>
    </Dialog>
  );
}
