/** The code on a QR label: the ward that keeps the register and a number of its own, TB-27436-0007. It says nothing of any person. */
export function equipmentLabel(unitCode: string, number: number): string {
  return `TB-${unitCode}-${String(number).padStart(4, '0')}`;
}

/** A label as somebody types it, or null: small letters and spaces around it are forgiven. */
export function readEquipmentLabel(text: string): string | null {
  const label = text.trim().toUpperCase();
  return /^TB-[0-9A-Z]{1,20}-\d{4,9}$/.test(label) ? label : null;
}
