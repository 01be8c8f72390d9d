import { SignInBrowser, signIn } from '../../sandbox/support/sign-in-browser.js';

export interface Person {
  readonly username: string;
  readonly password: string;
}

/** One patient, three claims. */
export const MEMBER: Person = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
/** Somebody else, who attacks with an account of their own. */
export const ATTACKER: Person = { username: 'sandbox3@testoptum.com', password: 'Sandbox#3' };

/** Goes the whole way through the payer's pages; the answer is the address at which the app is called back. */
export function signedIn(authorize: URL, person: Person): Promise<URL> {
  return signIn(new SignInBrowser(), authorize, person);
}
