import { parsePlainDate } from '../../basics/rules/time.ts';
import { equipmentPurposes, equipmentStates } from '../rules/equipment-item.ts';
import type { EquipmentSearch } from './use-equipment.ts';

/** What may stand behind the question mark; everything else is left out. */
export function readEquipmentSearch(raw: Record<string, unknown>): EquipmentSearch {
  const office = Number(raw['office']);
  const view = (['coverage', 'plan', 'labels', 'handovers'] as const).find((one) => one === raw['view']);
  const state = equipmentStates.find((one) => one === raw['state']);
  const purpose = equipmentPurposes.find((one) => one === raw['purpose']);
  return {
    ...(Number.isSafeInteger(office) && office > 0 ? { office } : {}),
    ...(view === undefined ? {} : { view }),
    ...(state === undefined ? {} : { state }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(raw['reported'] === 'yes' ? { reported: 'yes' as const } : {}),
    ...matching('unit', raw, /^[0-9A-Z-]{1,20}$/i),
    ...matching('kind', raw, /^[a-z]{1,40}$/i),
    ...matching('item', raw, /^[0-9a-f-]{36}$/),
    ...matching('more', raw, /^[a-zA-Z0-9:,]{1,100}$/),
    ...dayIn('day', raw),
    ...dayIn('from', raw),
    ...dayIn('to', raw),
  };
}

function matching<Key extends string>(key: Key, raw: Record<string, unknown>, pattern: RegExp): { readonly [key in Key]?: string } {
  const text = raw[key] === undefined ? '' : String(raw[key]);
  return pattern.test(text) ? ({ [key]: text } as { readonly [key in Key]: string }) : {};
}

function dayIn<Key extends string>(key: Key, raw: Record<string, unknown>): { readonly [key in Key]?: string } {
  const text = String(raw[key] ?? '');
  return parsePlainDate(text) === null ? {} : ({ [key]: text } as { readonly [key in Key]: string });
}
