/** How much is made besides the sample members and the ordinary directory. */
export interface Size {
  /** Households besides the sample members', with an account each: `member1@example.com`, password `Member#1`, and so on. */
  readonly members?: number;
  /** Claims of each person in those households; 40 where not given. Given alone, there is one household. */
  readonly claims?: number;
  /** PractitionerRoles in the directory; about 450 where not given, which is the least. */
  readonly roles?: number;
}

const MOST: Readonly<Record<keyof Size, number>> = { members: 10_000, claims: 100_000, roles: 2_000_000 };

/** Reads `--members`, `--claims` and `--roles` of a command line; throws with words where one of them is no such number. */
export function sizeOf(values: Readonly<Partial<Record<keyof Size, string>>>): Size {
  return Object.fromEntries((Object.keys(MOST) as (keyof Size)[]).flatMap((name) => (values[name] === undefined ? [] : [[name, numberOf(name, values[name])]])));
}

function numberOf(name: keyof Size, text: string): number {
  if (/^\d+$/.test(text) && Number(text) <= MOST[name]) return Number(text);
  throw new Error(`--${name} takes a whole number up to ${MOST[name].toLocaleString('en-US')}, not "${text}".`);
}
