import type { Language } from '../../../src/i18n/language.js';
import type { Provider } from '../../../src/model/directory/provider.js';
import { sheetOf } from './call-sheet.js';

const LOOK = 'body { font: 12pt/1.4 system-ui, sans-serif; margin: 2cm; } section { break-inside: avoid; margin-block: 1.2em; } h2 { font-size: 13pt; margin: 0; } p, li { margin: 0.15em 0; } .answer { display: inline-block; min-width: 12em; border-bottom: 1px solid #000; }';

/** Prints the call sheet alone, without the page around: in a frame of its own, made of text and of nothing else, and gone afterwards. */
export function printed(language: Language, providers: readonly Provider[]): void {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inline-size: 1px; block-size: 1px; border: 0; opacity: 0; inset-block-end: 0;';
  frame.title = language.say('care.sheet.title');
  document.body.append(frame);
  const page = frame.contentWindow;
  if (!page) return;
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(LOOK);
  page.document.adoptedStyleSheets.push(sheet);
  page.document.documentElement.lang = language.code;
  page.document.title = language.say('care.sheet.title');
  page.document.body.append(...nodesOf(page.document, language, providers));
  page.addEventListener('afterprint', () => frame.remove());
  page.print();
}

function nodesOf(page: Document, language: Language, providers: readonly Provider[]): Node[] {
  const element = (name: string, text: string, ...children: readonly Node[]): HTMLElement => {
    const made = page.createElement(name);
    made.append(text, ...children);
    return made;
  };
  const answer = (): HTMLElement => {
    const line = element('span', '');
    line.className = 'answer';
    return line;
  };
  return [
    element('h1', language.say('care.sheet.title')),
    ...sheetOf(language, providers).map(({ name, lines, questions }) =>
      element('section', '', element('h2', name), ...lines.map((line) => element('p', line)), ...questions.map((one) => element('p', `${one} `, answer())), element('p', language.say('care.sheet.whom')))),
    element('p', language.say('care.foot')),
  ];
}
