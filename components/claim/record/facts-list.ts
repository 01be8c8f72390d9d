import { html, nothing, type TemplateResult } from 'lit';

/** A fact: its name, and what stands beside it. */
export type Fact = readonly [name: unknown, value: unknown];

/** Facts with their names; those of which nothing is stated are left out, and so is a list of none. */
export function factsList(title: string, facts: readonly Fact[]): TemplateResult | typeof nothing {
  const stated = facts.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  if (stated.length === 0) return nothing;
  return html`<h3 class="sec">${title}</h3><dl class="facts" part="facts">${stated.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Parts of one line, a dot between them. */
export function dotted(parts: readonly unknown[]): unknown[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]));
}
