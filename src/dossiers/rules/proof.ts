/** What the applicant alone is likely to know of his dossier, light enough to type: four last digits of the phone, or the year of birth. */
export type ProofFacts = { readonly phone: string | null; readonly birthDate: string | null; readonly id: string };

/** Whether the proof fits. The id of the dossier, which only the filing device and the receipt hold, is a proof too. */
export function proves(proof: string, facts: ProofFacts): boolean {
  const given = proof.trim().toLowerCase();
  if (given === facts.id) return true;
  if (!/^\d{4}$/.test(given)) return false;
  return facts.phone?.slice(-4) === given || facts.birthDate?.slice(0, 4) === given;
}
