import { html, type TemplateResult } from 'lit';
import type { Block, Sheet, Table } from '../../src/take-along/sheet.js';

/** A sheet as it is printed. */
export function sheetView({ title, lang, blocks }: Sheet): TemplateResult {
  return html`<main class="sheet" lang=${lang}><h1>${title}</h1>${blocks.map(blockView)}</main>`;
}

function blockView(block: Block): TemplateResult {
  switch (block.is) {
    case 'heading': return html`<h2 class=${block.page ? 'page' : ''}>${block.text}</h2>`;
    case 'part': return html`<h3>${block.text}</h3>`;
    case 'text': return html`<p class=${block.look ?? ''}>${block.text}</p>`;
    case 'quotes': return html`<ul>${block.texts.map((text) => html`<li><q>${text}</q></li>`)}</ul>`;
    case 'facts': return html`<dl>${block.facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
    case 'table': return tableView(block);
  }
}

function tableView({ head, rows, numbers }: Table): TemplateResult {
  const look = (at: number): string => (at >= head.length - numbers ? 'num' : '');
  return html`<table>
    <thead><tr>${head.map((name, at) => html`<th scope="col" class=${look(at)}>${name}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td class=${look(at)}>${cell}</td>`))}</tr>`)}</tbody>
  </table>`;
}
