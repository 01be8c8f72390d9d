import type { IncomingMessage } from 'node:http';
import { FaultRefusal, type ActiveFault, type Area, type Fault, type HowSet, type Part } from './fault.js';
import { namedIn } from './named-in-request.js';
import { checkedValue } from './setting.js';
import { OF_FHIR_REFUSALS } from './table/fhir-refusals.js';

/** Every switch of the sandbox, area by area. */
export const FAULTS: readonly Fault[] = [...OF_FHIR_REFUSALS];

const BY_NAME: ReadonlyMap<string, Fault> = new Map(FAULTS.map((fault) => [fault.name, fault]));

/** Which areas concern a request for a part of the payer. */
const AREAS: Readonly<Record<Part, readonly Area[]>> = {
  authorize: ['authorize', 'clock'],
  token: ['token', 'grant', 'clock', 'cors'],
  revoke: ['revoke', 'clock', 'cors'],
  discovery: ['discovery', 'clock', 'cors'],
  fhir: ['fhir', 'grant', 'clock', 'data', 'cors'],
  other: ['cors'],
};

interface On {
  readonly fault: Fault;
  readonly value: string;
  readonly payer: string | undefined;
  times: number | undefined;
  applied: number;
  readonly memory: Map<string, number>;
}

/** A switch that concerns a request, with what it was set to. */
export interface Applied {
  readonly fault: Fault;
  readonly value: string;
  readonly memory: Map<string, number>;
  /** The request itself asked for it. */
  readonly byRequest: boolean;
}

/** Which switches are on, for everybody; a request may name others, for itself alone. */
export class Faults {
  readonly #on = new Map<string, On>();
  /** What switches that only requests name keep in mind, by name and value. */
  readonly #memories = new Map<string, Map<string, number>>();
  readonly #ofRequest = new WeakMap<IncomingMessage, readonly Applied[]>();

  active(): readonly ActiveFault[] {
    return [...this.#on.values()].map(({ fault, value, payer, times, applied }) => ({
      name: fault.name,
      value,
      applied,
      ...(payer !== undefined && { payer }),
      ...(times !== undefined && { times }),
    }));
  }

  /** Sets a switch anew, whatever it was set to. Throws a `FaultRefusal`. */
  set(name: string, { value, payer, times }: HowSet = {}): void {
    const fault = faultNamed(name);
    if (times !== undefined && !(Number.isSafeInteger(times) && times > 0)) throw new FaultRefusal(`"times" is how many requests it concerns, from 1, not ${times}.`);
    this.#on.set(name, { fault, value: checkedValue(fault, value), payer, times, applied: 0, memory: new Map() });
  }

  /** Turns one off, or all. */
  clear(name?: string): void {
    if (name === undefined) this.#on.clear();
    else this.#on.delete(faultNamed(name).name);
  }

  reset(): void {
    this.#on.clear();
    this.#memories.clear();
  }

  /**
   * What concerns a request for a part of a payer: first what is on, then what the request itself names. Each counts as applied,
   * once a request, however often this is asked. Throws a `FaultRefusal` where the request names what there is not.
   */
  of(part: Part, payer: string, request: IncomingMessage): readonly Applied[] {
    const known = this.#ofRequest.get(request);
    if (known) return known;
    // A preflight asks what may be asked, and is no request yet: only what concerns preflights concerns it.
    const areas = request.method === 'OPTIONS' ? AREAS[part].filter((area) => area === 'cors') : AREAS[part];
    const applied = [...this.#onFor(areas, payer), ...this.#namedIn(request, areas)];
    this.#ofRequest.set(request, applied);
    return applied;
  }

  /** Whether a switch concerns a request: for what the server itself does otherwise. */
  isOn(name: string, request: IncomingMessage): boolean {
    return this.#ofRequest.get(request)?.some(({ fault }) => fault.name === name) ?? false;
  }

  /** Those that concerned a request, as the log shows them. */
  appliedTo(request: IncomingMessage): readonly string[] {
    return (this.#ofRequest.get(request) ?? []).map(({ fault, value }) => (fault.setting ? `${fault.name}=${value}` : fault.name));
  }

  #onFor(areas: readonly Area[], payer: string): Applied[] {
    const concerned = [...this.#on.values()].filter((on) => areas.includes(on.fault.area) && (on.payer ?? payer) === payer);
    for (const on of concerned) {
      on.applied += 1;
      if (on.times === undefined) continue;
      on.times -= 1;
      if (on.times === 0) this.#on.delete(on.fault.name);
    }
    return concerned.map(({ fault, value, memory }) => ({ fault, value, memory, byRequest: false }));
  }

  #namedIn(request: IncomingMessage, areas: readonly Area[]): Applied[] {
    return namedIn(request)
      .map(({ name, value }) => ({ fault: faultNamed(name), given: value }))
      .filter(({ fault }) => areas.includes(fault.area))
      .map(({ fault, given }) => {
        const value = checkedValue(fault, given);
        return { fault, value, memory: this.#memoryOf(`${fault.name}=${value}`), byRequest: true };
      });
  }

  #memoryOf(key: string): Map<string, number> {
    const memory = this.#memories.get(key) ?? new Map<string, number>();
    this.#memories.set(key, memory);
    return memory;
  }
}

export function faultNamed(name: string): Fault {
  const fault = BY_NAME.get(name);
  if (!fault) throw new FaultRefusal(`There is no switch "${name}". There are: ${FAULTS.map((one) => one.name).join(', ')}.`);
  return fault;
}
