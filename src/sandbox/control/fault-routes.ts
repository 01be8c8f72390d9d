import { FaultRefusal, type HowSet } from '../faults/fault.js';
import { FAULTS, faultNamed } from '../faults/every-fault.js';
import { checkedValue } from '../faults/setting.js';
import type { Sandbox } from '../sandbox.js';
import type { ControlRequest } from './give-token.js';

/** The table of switches, each with how it is set where it is on. */
export function faultTable({ faults }: Sandbox): { readonly faults: readonly object[] } {
  const on = new Map(faults.active().map((active) => [active.name, active]));
  return { faults: FAULTS.map(({ name, area, words, setting }) => ({ name, area, words, ...(setting && { setting }), ...(on.has(name) && { on: on.get(name) }) })) };
}

/** Sets a switch to `{ value, payer, times }`; what acts at once does so. The answer is the table. */
export async function setFault(sandbox: Sandbox, name: string, asked: ControlRequest): Promise<object> {
  const fault = faultNamed(name);
  const how = howSet(asked, sandbox);
  await fault.act?.(sandbox, { value: checkedValue(fault, how.value), ...(how.payer !== undefined && { payer: how.payer }) });
  if (!fault.act) sandbox.faults.set(name, how);
  return faultTable(sandbox);
}

const TAKEN = ['value', 'payer', 'times'];

/** What a form leaves empty is not said. */
function howSet(asked: ControlRequest, { payers }: Sandbox): HowSet {
  const unknown = Object.keys(asked).find((name) => !TAKEN.includes(name));
  if (unknown !== undefined) throw new FaultRefusal(`"${unknown}" is nothing that a switch takes: value, payer and times are.`);
  const { value = '', payer = '', times = '' } = asked;
  if (payer !== '' && !payers.has(payer)) throw new FaultRefusal(`There is no payer "${payer}": it is one of ${[...payers.keys()].join(', ')}.`);
  return { ...(value !== '' && { value }), ...(payer !== '' && { payer }), ...(times !== '' && { times: Number(times) }) };
}
