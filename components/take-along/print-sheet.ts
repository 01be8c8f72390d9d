import { render } from 'lit';
import type { Sheet } from '../../src/take-along/sheet.js';
import { SHEET_STYLES } from '../../src/take-along/sheet-styles.js';
import { sheetView } from './sheet-view.js';

const MARK = 'data-uhc-print';

/** While it is printed, the page shows nothing else, however it is laid out; on the screen nothing of it is seen. */
const AROUND = `
@media screen { [${MARK}] { display: none; } }
@media print {
  html, body { display: block !important; width: auto !important; height: auto !important; min-height: 0 !important; margin: 0 !important; padding: 0 !important; overflow: visible !important; position: static !important; background: #fff !important; }
  body > :not([${MARK}]) { display: none !important; }
}`;

/** Takes away what the printing before this one left in the page. */
let tidy = (): void => undefined;

/**
 * Prints a sheet from this page. A frame or a window of its own would need what a strict page forbids: markup from a text, or styles
 * that its policy does not know. Whether `print` waits for its dialog, and whether a page may print at all, differs: so the sheet stays
 * until the browser says that it is done, or the member goes on.
 */
export function printSheet(sheet: Sheet): void {
  tidy();
  const place = document.createElement('div');
  place.toggleAttribute(MARK, true);
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet(SHEET_STYLES)];
  render(sheetView(sheet), root);
  const around = styleSheet(AROUND);
  document.body.append(place);
  document.adoptedStyleSheets.push(around);
  const over = new AbortController();
  tidy = () => {
    over.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== around);
    place.remove();
    tidy = () => undefined;
  };
  for (const event of ['afterprint', 'pointerdown', 'keydown']) addEventListener(event, () => { tidy(); }, { signal: over.signal, capture: true });
  print();
}

function styleSheet(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
