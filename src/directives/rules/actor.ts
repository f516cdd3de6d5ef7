/** Who did something: an officer, a machine of a post, or a rule that runs by itself (its name is then that of the rule). */
export type Actor = { readonly kind: 'officer' | 'device' | 'rule'; readonly id: string | null; readonly name: string };
