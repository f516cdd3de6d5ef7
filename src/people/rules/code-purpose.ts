/** What the message around a one-time code says: this is my phone; I agree to be helped; I am this member of the team. */
export type CodePurpose = 'filing' | 'help' | 'member';

/** A person who confirmed the phone first may take this long to fill in the rest. */
export const confirmationHours = 2;
