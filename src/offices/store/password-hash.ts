import { hash, verify } from '@node-rs/argon2';

/** argon2id with the first set of parameters that OWASP names: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NFC first: the same word typed on another keyboard must be the same password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFC'));
}

/** Of a random text that nobody has kept: an unknown user name costs the same work as a known one. */
export const hashOfNobody = '$argon2id$v=19$m=19456,t=2,p=1$fy+Kc0KZNOL6yapE1lbsdQ$f+2732mScLDlQPIyI43czxlYdoSYjbPZPl+DaMYyGXk';
