import { FaultRefusal, type Fault } from './fault.js';

/** The value that a switch is set to: the initial one where none is given. Throws a `FaultRefusal` that says what it takes. */
export function checkedValue({ name, setting }: Fault, given: string | undefined): string {
  if (!setting) {
    if (given !== undefined && given !== '') throw new FaultRefusal(`${name} takes no value.`);
    return '';
  }
  const value = given === undefined || given === '' ? setting.initial : given;
  const { oneOf, between } = setting;
  if (oneOf && !oneOf.includes(value)) throw new FaultRefusal(`${name} takes one of ${oneOf.join(', ')}, not "${value}".`);
  if (between && !(/^\d+$/.test(value) && Number(value) >= between[0] && Number(value) <= between[1])) {
    throw new FaultRefusal(`${name} takes a whole number from ${between[0]} to ${between[1]}, not "${value}".`);
  }
  return value;
}
