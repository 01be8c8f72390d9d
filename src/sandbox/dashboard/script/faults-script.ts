/** Switches faults, sets what they take, and finds them. */
export const faultsScript = `
const rows = all('.fault');

function turn(row, on) {
  const name = encodeURIComponent(row.dataset.fault);
  if (!on) return steer('DELETE', 'faults/' + name);
  const value = one('input, select', row)?.value ?? '';
  return steer('PUT', 'faults/' + name, { value, payer: one('#fault-payer').value, times: one('#fault-times').value });
}

/** Which are on is what the sandbox says, whoever switched them. */
function showFaults() {
  const on = new Map(all('#status data').map((data) => [data.value, data.dataset.words]));
  for (const row of rows) {
    const words = on.get(row.dataset.fault);
    row.classList.toggle('on', words !== undefined);
    one('.switch', row).setAttribute('aria-checked', String(words !== undefined));
    one('.state', row).textContent = words ?? '';
  }
}

function search() {
  const words = one('#fault-search').value.toLowerCase().split(/\\s+/).filter(Boolean);
  let found = 0;
  for (const row of rows) {
    const text = (row.dataset.fault + ' ' + one('.words', row).textContent + ' ' + (one('label', row)?.textContent ?? '')).toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) found += 1;
  }
  one('#faults').classList.toggle('searched', words.length > 0);
  one('#no-fault').hidden = found > 0;
}

one('#faults').addEventListener('click', (event) => {
  const control = event.target.closest('.switch');
  if (control) void turn(control.closest('.fault'), control.getAttribute('aria-checked') !== 'true');
});
one('#faults').addEventListener('change', (event) => {
  const row = event.target.closest('.fault');
  if (row?.classList.contains('on')) void turn(row, true);
});
one('#fault-search').addEventListener('input', search);
one('#all-faults').addEventListener('click', ({ currentTarget }) => {
  const open = one('#faults').classList.toggle('all');
  currentTarget.setAttribute('aria-expanded', String(open));
  currentTarget.textContent = open ? 'Fewer faults' : 'All ' + rows.length + ' faults';
});
`;
