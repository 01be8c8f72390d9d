import { document, edge, pageHeaders } from '../pages/page.js';
import { html, type Html } from '../pages/html.js';
import { signInScript } from './sign-in-script.js';
import { signInStyles } from './sign-in-styles.js';

export const SIGN_IN_HEADERS = pageHeaders({ styles: signInStyles, script: signInScript });

/** One page of the payer's: what is read and filled in, and the buttons at its foot, which belong to the form `main`. */
export function shell(title: string, payer: string, body: Html, foot: Html): string {
  const content = html`<div class="card">${edge(payer)}<main><div class="body">${body}</div><div class="foot">${foot}</div></main></div>`;
  return document({ title, content, styles: signInStyles, script: signInScript });
}

/** A page that ends the way, since there is nothing to go on from. */
export function endPage(title: string, words: string, payer: string): string {
  const content = html`<div class="card">${edge(payer)}<main><div class="body"><h1>${title}</h1><p class="soft">${words}</p></div></main></div>`;
  return document({ title, content, styles: signInStyles, script: signInScript });
}

export interface FieldProblem {
  readonly field: string;
  readonly words: string;
}

/** Attributes of a field that was filled in wrongly, and the words below it. */
export function wrong(field: string, problem: FieldProblem | undefined): { readonly attributes: Html | undefined; readonly help: Html | undefined } {
  if (problem?.field !== field) return { attributes: undefined, help: undefined };
  return {
    attributes: html` aria-invalid="true" aria-describedby="${field}-help"`,
    help: html`<p class="help" id="${field}-help">${problem.words}</p>`,
  };
}
