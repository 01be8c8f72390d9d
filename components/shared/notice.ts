import { html, nothing, type TemplateResult } from 'lit';

/** One way on: what it does, in words. `go` is the filled one, one a screen at most. */
export interface Action {
  readonly label: string;
  readonly press: () => void;
  readonly go?: boolean;
  readonly danger?: boolean;
  readonly busy?: boolean;
}

export interface Notice {
  readonly title: unknown;
  readonly text?: unknown;
  readonly tone?: 'plain' | 'warn' | 'bad';
  readonly actions?: readonly Action[];
  /** What stands small at the foot, to be copied. */
  readonly foot?: unknown;
}

const TONES = { plain: 'note', warn: 'note warn-note', bad: 'note bad-note' } as const;

/** Title: the fact. Text: what it means and what is safe. Then one way on. */
export function noticeView({ title, text, tone = 'plain', actions = [], foot }: Notice): TemplateResult {
  return html`<div class="${TONES[tone]} gap" part="notice">
    <h3>${title}</h3>
    ${text === undefined ? nothing : html`<p>${text}</p>`}
    ${actionsView(actions)}
    ${foot === undefined ? nothing : html`<p class="code">${foot}</p>`}
  </div>`;
}

export function actionsView(actions: readonly Action[]): TemplateResult | typeof nothing {
  return actions.length === 0 ? nothing : html`<div class="acts">${actions.map(actionView)}</div>`;
}

export function actionView({ label, press, go, danger, busy }: Action): TemplateResult {
  const look = ['btn', go && 'go', danger && 'danger'].filter(Boolean).join(' ');
  // A busy button keeps the focus, which a disabled one would lose.
  return html`<button type="button" class=${look} part="button" aria-disabled=${busy ? 'true' : nothing} @click=${busy ? nothing : press}>${label}</button>`;
}

/** The whole view has nothing to show: why, what it means, and one way on. No drawing. */
export function emptyView({ title, text, actions = [] }: Notice): TemplateResult {
  return html`<div class="empty" part="empty"><h3>${title}</h3>${text === undefined ? nothing : html`<p>${text}</p>`}${actionsView(actions)}</div>`;
}
