import { problemError } from '../../basics/http/problem.ts';
import { tooMany } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import { type EquipmentItem, itemOn, type StandingItem } from '../rules/equipment-item.ts';
import { readEquipmentLabel } from '../rules/equipment-label.ts';
import { findLabelled, listEquipmentKinds, type NewEquipmentEvent, recordEquipmentEvent } from '../store/equipment.ts';
import { itemTakenOver } from '../store/handovers.ts';
import { noSuchLabel, notInUse } from './equipment-problems.ts';
import { type EquipmentHouse, namingOf } from './equipment-reach.ts';
import { LabelParams, LabelShape, ReportBrokenShape, ReportedShape } from './equipment-shapes.ts';
import { unitView } from './equipment-view.ts';

const tags = ['equipment'];
const refusals = { '4xx': ProblemShape };

/** What anybody sees who scans the label of an item, and the one thing anybody may say: it is broken. Nothing of any person is shown. */
export function registerEquipmentLabels(server: Server, house: EquipmentHouse): void {
  const reports = countTries({ triesMax: 10, windowMinutes: 60 });

  server.route({
    method: 'GET',
    url: '/api/v1/equipment-labels/:code',
    schema: { tags, summary: 'Thiết bị mang nhãn này: là gì, ở đâu, còn dùng được không', params: LabelParams, response: { 200: LabelShape, ...refusals } },
    async handler(request) {
      const { item, found } = await labelled(house, request.params.code);
      const naming = namingOf(house);
      const kind = (await listEquipmentKinds(house.pool)).find(({ code }) => code === item.kindCode);
      const { name: unitName, wardName } = unitView(naming, found.unitCode);
      return {
        label: item.labelCode,
        kind: { vi: kind?.name ?? item.kindCode, en: kind?.nameEn ?? item.kindCode },
        name: item.name,
        purpose: item.purpose,
        unitName,
        wardName,
        state: found.state,
        stateSince: found.stateSince,
        checkedOn: found.checkedOn,
        reportedAt: found.openReport === null ? null : withOffset(found.openReport.recordedAt),
        officePhone: naming.directory.officeById(item.officeId)?.phone ?? '',
      };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/equipment-labels/:code/reports',
    schema: {
      tags,
      summary: 'Báo hỏng: phường sẽ xem lại. Báo lại khi phường chưa xem thì không ghi thêm',
      params: LabelParams,
      body: ReportBrokenShape,
      response: { 200: ReportedShape, ...refusals },
    },
    async handler(request) {
      const now = house.now();
      const waitSeconds = reports.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const { item } = await labelled(house, request.params.code);
      const note = (request.body.note ?? '').normalize('NFC').trim();
      const decide = (locked: EquipmentItem): NewEquipmentEvent | null => {
        const found = itemOn(locked, plainDateOf(now));
        if (found === null || found.state !== 'usable') throw problemError(notInUse);
        if (found.openReport !== null) return null;
        return {
          id: newId(now),
          kind: 'reportedBroken',
          onDay: plainDateOf(now),
          now,
          unitCode: null,
          teamId: null,
          note: note === '' ? null : note,
          officer: null,
          takesBack: null,
        };
      };
      const outcome = await recordEquipmentEvent(house.pool, { itemId: item.id, eventId: null, decide });
      return { reported: outcome === 'recorded' ? ('now' as const) : ('already' as const) };
    },
  });
}

/** Throws noSuchLabel. */
async function labelled(house: EquipmentHouse, code: string): Promise<{ readonly item: EquipmentItem; readonly found: StandingItem }> {
  const label = readEquipmentLabel(code);
  const stuck = label === null ? null : await findLabelled(house.pool, label);
  // The old sticker of an item that was handed over leads to where it is now.
  const item = stuck === null ? null : ((await itemTakenOver(house.pool, stuck.id)) ?? stuck);
  const found = item === null ? null : itemOn(item, plainDateOf(house.now()));
  if (item === null || found === null) throw problemError(noSuchLabel);
  return { item, found };
}
