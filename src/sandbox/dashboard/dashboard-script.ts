/** Copies addresses, and draws the page anew while somebody looks at it. */
export const dashboardScript = `
document.addEventListener('click', async (event) => {
  const button = event.target.closest('.copy');
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const icon = button.innerHTML;
  button.dataset.done = '';
  button.textContent = 'Copied';
  setTimeout(() => { delete button.dataset.done; button.innerHTML = icon; }, 1200);
});
const parts = ['grants', 'requests'];
setInterval(async () => {
  if (document.hidden || parts.some((id) => document.getElementById(id).contains(document.activeElement))) return;
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of parts) {
    const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
    if (now && old.innerHTML !== now.innerHTML) old.replaceWith(document.adoptNode(now));
  }
}, 2000);
`;
