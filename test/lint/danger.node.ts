import { noBlockedStyleRule } from '../../lint/rules/no-blocked-style.js';
import { noMarkupSinkRule } from '../../lint/rules/no-markup-sink.js';
import { safeLinkRule } from '../../lint/rules/safe-link.js';
import { checkRule } from './rule-tester.js';

const file = 'components/claim/claim-element.ts';

checkRule(
  'no-markup-sink',
  noMarkupSinkRule,
  [
    { file, code: 'element.textContent = name;' },
    { file, code: 'html`<p>${name}</p>`;' },
    { file, code: 'stream.write(text);' },
  ],
  [
    { file, code: 'element.innerHTML = name;', messageId: 'sink' },
    { file, code: `element['innerHTML'] = name;`, messageId: 'sink' },
    { file, code: 'element.outerHTML = name;', messageId: 'sink' },
    { file, code: `element.insertAdjacentHTML('beforeend', name);`, messageId: 'sink' },
    { file, code: 'frame.srcdoc = name;', messageId: 'sink' },
    { file, code: 'document.write(name);', messageId: 'sink' },
    { file, code: `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`, messageId: 'sink' },
    { file, code: `import { unsafeSVG as draw } from 'lit/directives/unsafe-svg.js';`, messageId: 'sink' },
    { file, code: 'html`<p .innerHTML=${name}></p>`;', messageId: 'sink' },
    { file, code: 'html`<iframe srcdoc=${name}></iframe>`;', messageId: 'sink' },
  ],
);

checkRule(
  'no-blocked-style',
  noBlockedStyleRule,
  [
    { file, code: 'html`<i .style=${width}></i>`;' },
    { file, code: 'css`:host { color: red; }`;' },
    { file, code: 'html`<i data-style="x"></i>`;' },
  ],
  [
    { file, code: `import { styleMap } from 'lit/directives/style-map.js';`, messageId: 'styleMap' },
    { file, code: 'html`<i style=${width}></i>`;', messageId: 'attribute' },
    { file, code: 'html`<i class="a" style="color: red"></i>`;', messageId: 'attribute' },
    { file, code: 'html`<i\n  style="color: red"></i>`;', messageId: 'attribute' },
    { file, code: 'html`<style>i { color: red; }</style>`;', messageId: 'element' },
  ],
);

checkRule(
  'safe-link',
  safeLinkRule,
  [
    { file, code: 'html`<a href=${safeLink(url)}>x</a>`;' },
    { file, code: 'html`<a href="${safeLink(url)}">x</a>`;' },
    { file, code: 'html`<a href=${ifDefined(safeLink(url))}>x</a>`;' },
    { file, code: 'html`<a href=${safeLink(url) ?? nothing}>x</a>`;' },
    { file, code: 'const link = safeLink(url); html`<a href=${link}>x</a>`;' },
    { file, code: 'html`<a href="https://example.org">${url}</a>`;' },
    { file: 'src/extension/popup/popup-element.ts', code: `html\`<a href=\${browser.runtime.getURL('popup.html')}>x</a>\`;` },
  ],
  [
    { file, code: 'html`<a href=${url}>x</a>`;', messageId: 'unsafe' },
    { file, code: 'html`<a class="b" href="${url}">x</a>`;', messageId: 'unsafe' },
    { file, code: 'html`<a .href=${url}>x</a>`;', messageId: 'unsafe' },
    { file: 'src/extension/popup/popup-element.ts', code: 'html`<a href=${browser.runtime.getURL(name)}>x</a>`;', messageId: 'unsafe' },
    { file, code: 'html`<img src=${url}>`;', messageId: 'unsafe' },
    { file, code: 'html`<form action=${url}></form>`;', messageId: 'unsafe' },
    { file, code: 'let link = safeLink(url); link = other; html`<a href=${link}>x</a>`;', messageId: 'unsafe' },
    { file, code: 'html`<a href=${encodeURI(url)}>x</a>`;', messageId: 'unsafe' },
  ],
);
