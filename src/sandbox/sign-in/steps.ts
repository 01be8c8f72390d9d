import type { SandboxMember } from '../member.js';
import type { Form } from '../pages/form.js';
import { consentPage } from './consent-page.js';
import { notCoveredPage } from './not-covered-page.js';
import { questionPage, triesLeft } from './question-page.js';
import { isAnswer } from './questions.js';
import { choices, type SignIn } from './sign-in.js';
import { signInPage } from './sign-in-page.js';
import { firstFields, isMember, typedSignIn, type SignInFields } from './typed-sign-in.js';

/** What a step answers with: a page, or another address. */
export type Answer = { readonly page: string } | { readonly redirect: string };

/** Where `sent` is missing the page is being looked at, and nothing was filled in. */
export async function signInStep(signIn: SignIn, sent: Form | undefined): Promise<Answer> {
  const { accounts, attempts } = signIn.payer;
  if (!sent) return firstView(signIn);
  if (sent.text('action') === 'cancel') return { redirect: await signIn.decline('The member cancelled.') };
  const typed = typedSignIn(accounts, sent);
  if (!isMember(typed)) return signInView(signIn, typed);
  attempts.begin(signIn.uid, typed.username);
  return { redirect: address(signIn, '/question') };
}

/** Filled in already, save for somebody who has just used up their answers. */
function firstView(signIn: SignIn): Answer {
  const { accounts, attempts } = signIn.payer;
  const attempt = attempts.get(signIn.uid);
  if (attempt?.triesLeft === 0) return signInView(signIn, { username: attempt.username, password: '' }, 'Three answers were not the ones on file. Sign in again.');
  return signInView(signIn, firstFields(accounts));
}

function signInView(signIn: SignIn, fields: SignInFields, notice?: string): Answer {
  const { name, accounts } = signIn.payer;
  return { page: signInPage({ payer: name, members: accounts.members, ...fields, cancels: true, ...(notice !== undefined && { notice }) }) };
}

export function questionStep(signIn: SignIn, sent: Form | undefined): Answer {
  const attempt = signIn.payer.attempts.get(signIn.uid);
  if (!attempt || attempt.triesLeft === 0) return { redirect: address(signIn, '') };
  const view = { payer: signIn.payer.name, question: attempt.question, answer: '' };
  if (!sent) return { page: questionPage(view) };
  if (sent.text('action') === 'back') return { redirect: address(signIn, '') };
  if (sent.text('action') === 'fill') return { page: questionPage({ ...view, answer: attempt.question.answer }) };
  const answer = sent.text('answer');
  if (answer.trim() === '') return { page: questionPage({ ...view, problem: { field: 'answer', words: 'Type your answer.' } }) };
  if (isAnswer(attempt.question, answer)) {
    attempt.answered = true;
    return { redirect: address(signIn, '/share') };
  }
  attempt.triesLeft -= 1;
  if (attempt.triesLeft > 0) return { page: questionPage({ ...view, answer, problem: { field: 'answer', words: triesLeft(attempt.triesLeft) } }) };
  return { redirect: address(signIn, '') };
}

const NOT_ELIGIBLE = 'The member signed in, and their plan is not eligible for these APIs.';

export async function consentStep(signIn: SignIn, sent: Form | undefined): Promise<Answer> {
  const attempt = signIn.payer.attempts.get(signIn.uid);
  const member = attempt?.answered ? signIn.payer.accounts.find(attempt.username) : undefined;
  if (!attempt || !member) return { redirect: address(signIn, attempt ? '/question' : '') };
  if (member.patients.length === 0) return sent ? { redirect: await signIn.decline(NOT_ELIGIBLE) } : { page: notCoveredPage(signIn.payer.name, signIn.app) };
  if (!sent) return consentView(signIn, member, { kept: signIn.scopes });
  if (sent.text('action') === 'nothing') return { redirect: await signIn.decline('The member shared nothing.') };
  const kept = signIn.scopes.filter((scope) => sent.texts('scope').includes(scope));
  const patient = (member.patients.find(({ id }) => id === sent.text('patient')) ?? member.patients[0])?.id ?? '';
  if (kept.length === 0) return consentView(signIn, member, { kept, patient, problem: 'Choose at least one, or share nothing.' });
  return { redirect: await signIn.share(member, patient, kept) };
}

function consentView(signIn: SignIn, member: SandboxMember, { kept, patient, problem }: { kept: readonly string[]; patient?: string; problem?: string }): Answer {
  const patients = choices(member, signIn.scopes);
  const page = consentPage({
    payer: signIn.payer.name,
    app: signIn.app,
    goesTo: goesTo(signIn.redirect),
    patients,
    patient: patient ?? patients[0]?.id ?? '',
    scopes: signIn.scopes,
    kept,
    ...(problem !== undefined && { problem }),
  });
  return { page };
}

/** A host, or the scheme of an app on a phone. */
function goesTo(redirect: string): string {
  const { host, protocol } = new URL(redirect);
  return /^https?:$/.test(protocol) ? host : protocol.slice(0, -1);
}

function address({ place, uid }: SignIn, step: '' | '/question' | '/share'): string {
  return `${place.pages}/sign-in/${uid}${step}`;
}

export type Step = (signIn: SignIn, sent: Form | undefined) => Answer | Promise<Answer>;
