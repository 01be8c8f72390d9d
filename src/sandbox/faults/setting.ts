import { FaultRefusal, type Fault, type Setting } from './fault.js';

/** The value that a switch is set to: the initial one where none is given. Throws a `FaultRefusal` that says what it takes. */
export function checkedValue({ name, setting }: Fault, given: string | undefined): string {
  if (!setting) {
    if (given !== undefined && given !== '') throw new FaultRefusal(`${name} takes no value.`);
    return '';
  }
  const value = given === undefined || given === '' ? setting.initial : given;
  if (!takes(setting, value)) throw new FaultRefusal(`${name} takes ${taken(setting)}, not "${value}".`);
  return value;
}

function takes({ oneOf, between, accepts }: Setting, value: string): boolean {
  if (!oneOf && !between && !accepts) return true;
  if (oneOf?.includes(value) || accepts?.(value)) return true;
  return between !== undefined && /^\d+$/.test(value) && Number(value) >= between[0] && Number(value) <= between[1];
}

function taken({ words, initial, oneOf, between, accepts }: Setting): string {
  const ways = [
    ...(oneOf ? [`one of ${oneOf.join(', ')}`] : []),
    ...(between ? [`a whole number from ${between[0]} to ${between[1]}`] : []),
    ...(accepts ? [`what is like ${initial}`] : []),
  ];
  return `${ways.join(', or ')} (${words})`;
}
