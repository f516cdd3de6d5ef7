import type { PlainDate } from '../../basics/rules/time.ts';

export type UnitKind = 'province' | 'district' | 'ward' | 'neighbourhood';

/**
 * Đơn vị hành chính. The key is (code, validFrom): after 01/07/2025 a code survives with another meaning
 * (27442 was Bình Hưng Hòa B and is Bình Tân), so a code alone names nothing.
 */
export type Unit = {
  readonly code: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentCode: string | null;
};

/** Bộ phận Tiếp nhận và Trả kết quả of one unit: receives, and for what it is competent decides. */
export type Office = {
  readonly id: number;
  readonly unitCode: string;
  readonly unitKind: UnitKind;
  readonly name: string;
  /** Name of the authority as printed on its papers: ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC. */
  readonly authorityName: string;
  readonly placeName: string;
  readonly address: string;
  readonly phone: string;
  readonly parentOfficeId: number | null;
  /** Agency codes by period; the newest one numbers today's dossiers. */
  readonly agencyCode: string;
};
