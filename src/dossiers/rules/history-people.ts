import type { Applicant } from '../../people/rules/applicant.ts';
import type { Channel } from './acts.ts';
import type { HistoryPlan } from './history-plan.ts';
import { drawOf, type Random } from './history-random.ts';

/**
 * Makes people that do not exist: usual family and given names around a middle word that nobody bears (`marker`, "Mẫu": specimen), phones of a
 * block that is given to no network, personal numbers of a place code that no register has, mail of a domain kept for examples (RFC 2606).
 */
export function inventor(people: HistoryPlan['people']): (input: { readonly random: Random; readonly channel: Channel; readonly address: string }) => Applicant {
  const drawFamily = drawOf(people.families.map((one) => one.weight));
  return ({ random, channel, address }) => {
    const sex = random.happens(470) === 'yes' ? 'male' : 'female';
    const year = 1942 + Math.floor((random.next() + random.next()) * 29);
    const serial = random.below(100_000);
    const hasPhone = random.happens(channel === 'online' ? 985 : 620) === 'yes';
    return {
      kind: 'person',
      fullName: nameOf(),
      phone: hasPhone ? `${people.phonePrefix}${digits(serial, 5)}` : null,
      phoneConfirmed: 'no',
      email: channel === 'online' && random.happens(90) === 'yes' ? `nguoi.mau.${digits(serial, 5)}@${people.emailDomain}` : null,
      personalId:
        random.happens(channel === 'online' ? 550 : 240) === 'yes'
          ? `${people.personalIdPrefix}${sex === 'male' ? 0 : 1}${digits(year % 100, 2)}${digits(random.below(1_000_000), 6)}`
          : null,
      birthDate: birthDateOf(),
      address,
    };

    function nameOf(): string {
      const family = people.families[drawFamily(random)]?.name ?? '';
      const middle = random.pick(sex === 'male' ? people.middlesMale : people.middlesFemale);
      const given = random.pick(sex === 'male' ? people.givenMale : people.givenFemale);
      return `${family} ${middle} ${people.marker} ${given}`;
    }

    /** At the counter the old books often held no birth date, and for old people only the year. */
    function birthDateOf(): string | null {
      const day = `${year}-${digits(1 + random.below(12), 2)}-${digits(1 + random.below(28), 2)}`;
      if (channel !== 'online' && random.happens(350) === 'yes') return null;
      return random.happens(year < 1960 ? 600 : 120) === 'yes' ? String(year) : day;
    }
  };
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
