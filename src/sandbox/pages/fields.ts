import { html, type Html } from './html.js';

/** What is wrong with the fields of a form: words by the field's name. */
export type Problems = Readonly<Record<string, string>>;

export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'url';
  /** More than one line. */
  readonly rows?: number;
}

export function textField({ name, label, value, hint, type = 'text', rows }: TextField, problems: Problems): Html {
  const described = describedBy(name, hint, problems);
  const input =
    rows === undefined
      ? html`<input id="${name}" name="${name}" type="${type}" value="${value}"${described}>`
      : html`<textarea id="${name}" name="${name}" rows="${rows}" spellcheck="false"${described}>${value}</textarea>`;
  return html`<label class="label" for="${name}">${label}</label>
<div class="field">${input}</div>${help(name, problems)}${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly about: string;
}

/** One of several (`radio`), or any of them (`checkbox`). */
export function choiceField(type: 'radio' | 'checkbox', name: string, legend: string, choices: readonly Choice[], chosen: readonly string[], problems: Problems): Html {
  const options = choices.map(
    ({ value, label, about }) => html`<label class="check"><input type="${type}" name="${name}" value="${value}"${chosen.includes(value) && html` checked`}>
<span>${label}<br><span class="s soft">${about}</span></span></label>`,
  );
  return html`<fieldset${describedBy(name, undefined, problems)}><legend class="sec">${legend}</legend>${options}${help(name, problems)}</fieldset>`;
}

function describedBy(name: string, hint: string | undefined, problems: Problems): Html {
  const wrong = problems[name] !== undefined;
  const ids = [...(wrong ? [`${name}-help`] : []), ...(hint === undefined ? [] : [`${name}-hint`])];
  return html`${wrong && html` aria-invalid="true"`}${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}`;
}

function help(name: string, problems: Problems): Html {
  const words = problems[name];
  return html`${words !== undefined && html`<p class="help" id="${name}-help">${words}</p>`}`;
}
