import type { Block, Sheet, Table } from './sheet.js';
import { SHEET_STYLES } from './sheet-styles.js';

/**
 * A sheet as a file that opens offline. It has no script and no address, and forbids both: what a payer wrote is text in it.
 * @see https://www.w3.org/TR/CSP3/
 */
export function sheetHtml({ title, lang, blocks }: Sheet): string {
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
body { margin: 0; padding: 24px 16px; background: #fff; }
${SHEET_STYLES}</style>
</head>
<body><main class="sheet">
<h1>${escaped(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</main></body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.is) {
    case 'heading': return `<h2${block.page ? ' class="page"' : ''}>${escaped(block.text)}</h2>`;
    case 'part': return `<h3>${escaped(block.text)}</h3>`;
    case 'text': return `<p${block.look ? ` class="${block.look}"` : ''}>${escaped(block.text)}</p>`;
    case 'quotes': return `<ul>${block.texts.map((text) => `<li><q>${escaped(text)}</q></li>`).join('')}</ul>`;
    case 'facts': return `<dl>${block.facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
    case 'table': return tableHtml(block);
  }
}

function tableHtml({ head, rows, numbers }: Table): string {
  const number = (at: number): string => (at >= head.length - numbers ? ' class="num"' : '');
  const names = head.map((name, at) => `<th scope="col"${number(at)}>${escaped(name)}</th>`).join('');
  const cells = (row: readonly string[]): string => row.map((cell, at) => (at === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td${number(at)}>${escaped(cell)}</td>`)).join('');
  return `<div class="wide"><table><thead><tr>${names}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table></div>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or an attribute in quotation marks. Marks that only steer a terminal or a parser are left out. */
export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}
