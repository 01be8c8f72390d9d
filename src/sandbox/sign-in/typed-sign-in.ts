import type { Accounts } from '../accounts.js';
import type { SandboxMember } from '../member.js';
import type { Form } from '../pages/form.js';
import type { FieldProblem } from './shell.js';

/** What stands in the fields of a sign-in. */
export interface SignInFields {
  readonly username: string;
  readonly password: string;
  readonly problem?: FieldProblem;
}

/** Filled in already, as somebody who is there to be tried. */
export function firstFields({ members: [first] }: Accounts): SignInFields {
  return { username: first?.username ?? '', password: first?.password ?? '' };
}

/** Who signs in with what was sent; or the fields to show again: what is wrong with them, or another sample member in them. */
export function typedSignIn(accounts: Accounts, sent: Form): SandboxMember | SignInFields {
  if (sent.text('action') === 'fill') {
    const chosen = accounts.find(sent.text('member'));
    return { username: chosen?.username ?? '', password: chosen?.password ?? '' };
  }
  const typed = { username: sent.text('username'), password: sent.text('password') };
  const problem = missing(typed);
  if (problem) return { ...typed, problem };
  return accounts.signIn(typed.username, typed.password) ?? { ...typed, password: '', problem: { field: 'password', words: 'That user name and password are not on file.' } };
}

export function isMember(typed: SandboxMember | SignInFields): typed is SandboxMember {
  return 'patients' in typed;
}

function missing({ username, password }: SignInFields): FieldProblem | undefined {
  if (username.trim() === '') return { field: 'username', words: 'Type your user name.' };
  return password === '' ? { field: 'password', words: 'Type your password.' } : undefined;
}
