/** What a press does at once where scripts run; without one the same buttons ask the server. */
export const signInScript = `
document.documentElement.classList.add('scripted');
const all = (selector) => [...document.querySelectorAll(selector)];
const field = (name) => document.querySelector('input[name="' + name + '"]');
const fill = (name, value) => {
  const input = field(name);
  input.value = value;
  input.removeAttribute('aria-invalid');
  return input;
};
const choose = () => {
  for (const pick of all('.pick')) pick.setAttribute('aria-pressed', String(pick.dataset.username === field('username').value));
};
document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.dataset.username !== undefined) {
    event.preventDefault();
    fill('username', button.dataset.username);
    fill('password', button.dataset.password);
    choose();
  } else if (button.dataset.answer !== undefined) {
    event.preventDefault();
    fill('answer', button.dataset.answer).focus();
  } else if (button.dataset.script === 'show') {
    const hidden = field('password').type === 'password';
    field('password').type = hidden ? 'text' : 'password';
    button.textContent = hidden ? 'Hide' : 'Show';
  }
});
document.addEventListener('input', (event) => {
  if (event.target.name === 'username') choose();
  if (event.target.name === 'scope') {
    const count = all('input[name="scope"]:checked').length;
    const button = document.querySelector('button[value="share"]');
    button.textContent = 'Share these ' + count;
  }
});
`;
