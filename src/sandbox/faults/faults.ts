import type { IncomingMessage } from 'node:http';
import { faultNamed } from './every-fault.js';
import { FaultRefusal, type ActiveFault, type Area, type Fault, type HowSet, type Part } from './fault.js';
import { namedIn } from './named-in-request.js';
import { checkedValue } from './setting.js';

export { FAULTS } from './every-fault.js';

/** Which areas concern a request for a part of the payer. */
const AREAS: Readonly<Record<Part, readonly Area[]>> = {
  authorize: ['authorize', 'grant', 'clock'],
  token: ['token', 'grant', 'clock', 'cors'],
  revoke: ['revoke', 'grant', 'clock', 'cors'],
  discovery: ['discovery', 'grant', 'clock', 'cors'],
  fhir: ['fhir', 'grant', 'clock', 'data', 'cors'],
  other: ['grant', 'clock', 'cors'],
};

interface On {
  readonly fault: Fault;
  readonly value: string;
  readonly payer: string | undefined;
  times: number;
  applied: number;
  readonly memory: Map<string, number>;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** A switch that may concern a request, with what it was set to. */
export interface Applied {
  readonly fault: Fault;
  readonly value: string;
  readonly memory: Map<string, number>;
  /** The request itself asked for it. */
  readonly byRequest: boolean;
  /** Counts that it did something to the request; false where it has done so as often as it should. */
  readonly count: () => boolean;
}

/** Which switches are on, for everybody; a request may name others, for itself alone. */
export class Faults {
  readonly #on = new Map<string, On>();
  /** What switches that only requests name keep in mind, by name and value. */
  readonly #memories = new Map<string, Map<string, number>>();
  readonly #ofRequest = new WeakMap<IncomingMessage, readonly Applied[]>();
  readonly #counted = new WeakMap<IncomingMessage, Set<string>>();

  constructor(readonly now: () => number) {}

  active(): readonly ActiveFault[] {
    this.#turnOffEnded();
    return [...this.#on.values()].map(({ fault, value, payer, times, applied }) => ({
      name: fault.name,
      value,
      applied,
      ...(payer !== undefined && { payer }),
      ...(times !== Infinity && { times }),
    }));
  }

  /** Sets a switch anew, whatever it was set to. Throws a `FaultRefusal`. */
  set(name: string, { value, payer, times = Infinity }: HowSet = {}): void {
    const fault = faultNamed(name);
    if (times !== Infinity && !(Number.isSafeInteger(times) && times > 0)) throw new FaultRefusal(`"times" is how many requests it concerns, from 1, not ${times}.`);
    const checked = checkedValue(fault, value);
    const until = fault.lasts ? this.now() + fault.lasts(checked) * 1000 : Infinity;
    this.#on.delete(name); // to the end of the line
    this.#on.set(name, { fault, value: checked, payer, times, applied: 0, memory: new Map(), until });
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
   * What may concern a request for a part of a payer: first what is on, then what the request itself names; the same however often it is
   * asked. Throws a `FaultRefusal` where the request names what there is not.
   */
  of(part: Part, payer: string, request: IncomingMessage): readonly Applied[] {
    const known = this.#ofRequest.get(request);
    if (known) return known;
    // A preflight asks what may be asked, and is no request yet: only what concerns preflights concerns it.
    const areas = request.method === 'OPTIONS' ? AREAS[part].filter((area) => area === 'cors') : AREAS[part];
    const applied = [...this.#onFor(areas, payer, request), ...this.#namedIn(request, areas)].sort(byTurn);
    this.#ofRequest.set(request, applied);
    return applied;
  }

  /** Whether a switch concerns a request: for what the server itself does otherwise. Counts as done. */
  isOn(name: string, request: IncomingMessage): boolean {
    return this.#ofRequest.get(request)?.find(({ fault }) => fault.name === name)?.count() ?? false;
  }

  /** Those that did something to a request, as the log shows them. */
  appliedTo(request: IncomingMessage): readonly string[] {
    return [...(this.#counted.get(request) ?? [])];
  }

  #turnOffEnded(): void {
    for (const [name, { until }] of this.#on) if (until <= this.now()) this.#on.delete(name);
  }

  #onFor(areas: readonly Area[], payer: string, request: IncomingMessage): Applied[] {
    if (this.#on.size === 0) return [];
    this.#turnOffEnded();
    return [...this.#on.values()]
      .filter((on) => areas.includes(on.fault.area) && (on.payer ?? payer) === payer)
      .map((on) => ({ fault: on.fault, value: on.value, memory: on.memory, byRequest: false, count: () => this.#count(on, request) }));
  }

  #namedIn(request: IncomingMessage, areas: readonly Area[]): Applied[] {
    return namedIn(request)
      .map(({ name, value }) => ({ fault: faultNamed(name), given: value }))
      .filter(({ fault }) => areas.includes(fault.area))
      .map(({ fault, given }) => {
        const value = checkedValue(fault, given);
        const count = (): boolean => this.#write(request, fault, value);
        return { fault, value, memory: this.#memoryOf(`${fault.name}=${value}`), byRequest: true, count };
      });
  }

  /** Once a request, however often it does something to it. */
  #count(on: On, request: IncomingMessage): boolean {
    if (this.#counted.get(request)?.has(shown(on.fault, on.value))) return true;
    if (on.times === 0) return false;
    on.applied += 1;
    on.times -= 1;
    if (on.times === 0 && this.#on.get(on.fault.name) === on) this.#on.delete(on.fault.name);
    return this.#write(request, on.fault, on.value);
  }

  #write(request: IncomingMessage, fault: Fault, value: string): true {
    const names = this.#counted.get(request) ?? new Set<string>();
    this.#counted.set(request, names.add(shown(fault, value)));
    return true;
  }

  #memoryOf(key: string): Map<string, number> {
    const memory = this.#memories.get(key) ?? new Map<string, number>();
    this.#memories.set(key, memory);
    return memory;
  }
}

function shown({ name, setting }: Fault, value: string): string {
  return setting ? `${name}=${value}` : name;
}

/** What pages may read of an answer is decided last, whatever the answer has become. */
function byTurn(a: Applied, b: Applied): number {
  return Number(a.fault.area === 'cors') - Number(b.fault.area === 'cors');
}
