import { Html, html } from './html.js';

const ICON = new Html('<svg viewBox="0 0 20 20" aria-hidden="true"><rect x="7" y="7" width="10" height="10" rx="2"/><path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2"/></svg>');

/** A button that copies `value`; `what` names it to whoever does not see what stands beside. */
export function copyButton(value: string, what: string): Html {
  return html`<button type="button" class="copy" data-copy="${value}" aria-label="Copy ${what}">${ICON}</button>`;
}

export function copied(shown: string, value: string, what: string): Html {
  return html`<code>${shown}</code>${copyButton(value, what)}`;
}

export const copyStyles = `
.copy { display: inline-flex; align-items: center; justify-content: center; width: 28px; height: 24px; margin-block: -2px; padding: 0; border: 0; border-radius: 6px; background: none; color: var(--accent); vertical-align: middle; }
.copy:hover { background: var(--tint); }
.copy svg { width: 15px; height: 15px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.copy[data-done] { width: auto; padding: 0 4px; font-size: var(--text-s); }
@media (pointer: coarse) { .copy { width: 44px; height: 44px; margin-block: -12px; } }
`;

export const copyScript = `
document.addEventListener('click', async (event) => {
  const button = event.target.closest('.copy');
  if (!button || button.dataset.done !== undefined) return;
  const icon = [...button.childNodes];
  const words = await navigator.clipboard.writeText(button.dataset.copy).then(() => 'Copied', () => 'Not copied: the browser refused');
  button.dataset.done = '';
  button.textContent = words;
  setTimeout(() => { delete button.dataset.done; button.replaceChildren(...icon); }, 1200);
});
`;
