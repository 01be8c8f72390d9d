import type { SandboxMember } from '../member.js';
import { copyButton } from '../pages/copy.js';
import { html, type Html } from '../pages/html.js';

const FIRST = 6;
/** With ten thousand households nobody reads a list. */
const MOST = 500;

export function membersPart(all: readonly SandboxMember[]): Html {
  const more = all.slice(FIRST, MOST);
  const which = all.length > MOST ? `The first ${String(MOST)} of ${all.length.toLocaleString('en-US')}` : `All ${String(all.length)}`;
  return html`<section aria-labelledby="members"><h2 class="sec" id="members">Members</h2>
<ul class="rows">${all.slice(0, FIRST).map(member)}</ul>
${more.length > 0 && html`<details class="more"><summary>${which} members</summary><ul class="rows">${more.map(member)}</ul></details>`}</section>`;
}

/** A long address breaks before its host, and nowhere else if it can be helped. */
function breakable(username: string): Html {
  const [name, host] = username.split('@');
  return html`${name}${host !== undefined && html`@<wbr>${host}`}`;
}

function member({ username, password, about }: SandboxMember): Html {
  return html`<li class="line"><span><b>${breakable(username)}</b><br><span class="s soft">${about}</span></span>
<span class="nowrap"><code>${password}</code>${copyButton(password, `the password of ${username}`)}</span></li>`;
}
