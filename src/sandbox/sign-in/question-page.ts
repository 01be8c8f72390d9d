import { html } from '../pages/html.js';
import type { Question } from './questions.js';
import { shell, wrong, type FieldProblem } from './shell.js';

export interface QuestionView {
  readonly payer: string;
  readonly question: Question;
  readonly answer: string;
  readonly problem?: FieldProblem;
}

export function questionPage(view: QuestionView): string {
  const answer = wrong('answer', view.problem);
  const body = html`<h1>One more question</h1>
<p class="soft">The payer asks one of three, so the sandbox does too.</p>
<form method="post" id="main">
<label class="label" for="answer">${view.question.asks}</label>
<div class="field"><input id="answer" name="answer" value="${view.answer}" autocomplete="off" autocapitalize="none" spellcheck="false"${answer.attributes}></div>
${answer.help}
</form>
<form method="post" class="note"><h2>In the sandbox</h2>
<p>The answers are <b>black</b>, <b>dog</b> and <b>panthers</b>: color, first pet, sports team.</p>
<button class="word" name="action" value="fill" data-answer="${view.question.answer}">Fill it in</button></form>`;
  const foot = html`<button class="btn go" form="main" name="action" value="continue">Continue</button><button class="btn" form="main" name="action" value="back">Back</button>`;
  return shell('One more question', view.payer, body, foot);
}

/** `2 tries are left.` */
export function triesLeft(count: number): string {
  return `That is not the answer on file. ${count === 1 ? '1 try is' : `${String(count)} tries are`} left.`;
}
