import type { Block, Sheet } from './sheet.js';

/** A sheet as plain text, to be pasted. */
export function sheetText({ title, blocks }: Sheet): string {
  return `${[title, ...blocks.map(blockText)].join('\n').trim()}\n`;
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'heading': return `\n\n${block.text}\n${'='.repeat(Math.min(block.text.length, 60))}`;
    case 'part': return `\n${block.text}`;
    case 'text': return block.text;
    case 'quotes': return block.texts.map((text) => `“${text}”`).join('\n');
    case 'facts': return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'table': return block.rows.map((row) => rowText(block.head, row)).join('\n');
  }
}

/** The first cell says what the row is about; the others say what they are. */
function rowText(head: readonly string[], [name = '', ...cells]: readonly string[]): string {
  const told = cells.flatMap((cell, at) => (cell === '' ? [] : [head.length > 2 ? `${head[at + 1] ?? ''} ${cell}` : cell]));
  return `${name}: ${told.join(' · ')}`;
}
