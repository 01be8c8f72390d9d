/** Sends what is pressed to the control API, and says what it answers where that is no. */
export const steerScript = `
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const say = (words) => { one('#said').textContent = words; };

async function steer(method, path, body) {
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch('/_sandbox/' + path, { method, headers, body: body && JSON.stringify(body) }).catch(() => undefined);
  const told = await answer?.json().catch(() => undefined);
  say(answer?.ok ? '' : told?.error_description ?? 'The sandbox does not answer.');
  await refresh();
  return answer?.ok ?? false;
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.id === 'all-off') await steer('DELETE', 'faults');
  if (button.id === 'reset') one('#reset-dialog').showModal();
  if (button.dataset.act) {
    event.preventDefault();
    await steer('POST', button.dataset.act, { grant: button.value });
  }
});

one('#reset-dialog').addEventListener('close', async ({ target }) => {
  if (target.returnValue === 'reset') await steer('POST', 'reset');
  target.returnValue = '';
});
`;
