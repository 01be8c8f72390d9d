/** Draws anew what changes by itself, while somebody looks at it; what has the focus stays. */
export const liveScript = `
const KEPT = 60;
let cleared = 0;

async function refresh() {
  const answer = await fetch('/_sandbox/live').catch(() => undefined);
  document.body.classList.toggle('away', !answer?.ok);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of ['status', 'grants', 'stranger']) replace(one('#' + id), one('#' + id, fresh));
  if (one('#face').dataset.ahead !== one('#face', fresh).dataset.ahead) replace(one('#face'), one('#face', fresh));
  showFaults();
  tick();
  addRequests(all('.log tbody tr', fresh));
}

function replace(old, now) {
  if (old.outerHTML === now.outerHTML) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent : undefined;
  old.replaceWith(document.adoptNode(now));
  if (focused !== undefined) (all('button', now).find((button) => (button.getAttribute('aria-label') ?? button.textContent) === focused) ?? one('#said')).focus?.();
}

function addRequests(fresh) {
  const body = one('.log tbody');
  const number = (row) => Number(row.dataset.number);
  const newest = fresh.length > 0 ? number(fresh[0]) : 0;
  if (newest < cleared) cleared = 0;
  if (all('tr', body).some((row) => number(row) > newest)) body.replaceChildren(); // the log began anew
  const known = new Set(all('tr', body).map(number));
  for (const row of fresh.reverse()) if (number(row) > cleared && !known.has(number(row))) body.prepend(document.adoptNode(row));
  for (const row of all('tr', body).slice(KEPT)) row.remove();
  const none = body.rows.length === 0;
  one('.log').hidden = none;
  one('#no-request').hidden = !none;
}

one('#clear-requests').addEventListener('click', () => {
  cleared = Math.max(cleared, ...all('.log tbody tr').map((row) => Number(row.dataset.number)));
  one('.log tbody').replaceChildren();
  one('.log').hidden = true;
  one('#no-request').hidden = false;
});

setInterval(() => { if (!document.hidden) void refresh(); }, 1500);
document.addEventListener('visibilitychange', () => { if (!document.hidden) void refresh(); });
`;
