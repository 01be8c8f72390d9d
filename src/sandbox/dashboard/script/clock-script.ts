/** Goes on with the clock, and moves it. */
export const clockScript = `
function tick() {
  const face = one('#face');
  const now = new Date(Date.now() + Number(face.dataset.ahead));
  one('.time', face).textContent = now.toLocaleTimeString('en-US');
  one('.date', face).textContent = now.toLocaleDateString('en-US', { dateStyle: 'full' });
}
setInterval(tick, 1000);

document.addEventListener('click', (event) => {
  const step = event.target.closest('[data-step]')?.dataset.step;
  if (step !== undefined) void steer('POST', 'clock', { step: Number(step) });
});

one('#set-clock').addEventListener('submit', (event) => {
  event.preventDefault();
  void steer('POST', 'clock', { set: new Date(one('#instant').value).toISOString() });
});
`;
