import type { Sandbox } from '../sandbox.js';
import type { Answer } from './answer.js';

/** What of a payer a switch makes go wrong; the part of its name before the colon. */
export type Area = 'authorize' | 'token' | 'revoke' | 'discovery' | 'fhir' | 'cors' | 'grant' | 'clock' | 'data';

/** What a request asks for. `other` is what no switch concerns: introspection, keys, a portal. */
export type Part = 'authorize' | 'token' | 'revoke' | 'discovery' | 'fhir' | 'other';

/** What a switch may be told besides that it is on. */
export interface Setting {
  readonly words: string;
  /** Where nothing is said. */
  readonly initial: string;
  /** Values that it takes. With none of these three it takes any text. */
  readonly oneOf?: readonly string[];
  /** Whole numbers that it takes. */
  readonly between?: readonly [least: number, most: number];
  /** Other values that it takes. */
  readonly accepts?: (value: string) => boolean;
}

/** A request that a switch concerns, as the switch looks at it. */
export interface Hit {
  readonly payer: string;
  readonly part: Part;
  readonly method: string;
  /** As the client wrote it, with what stands before the payer's path. */
  readonly url: URL;
  /** Of the Authorization header; empty where there is none. */
  readonly bearer: string;
  /** The value of the switch. */
  readonly value: string;
  /** Where another payer of the sandbox signs members in. */
  readonly signInOf: (payer: string) => string;
  /** The origin of a stranger. */
  readonly evil: string;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly now: number;
  /** What this switch keeps in mind from one request to the next. */
  readonly memory: Map<string, number>;
}

/** Whom a switch that acts concerns: one payer or all, and the request that carries it, if one does. */
export interface HowActed {
  readonly value: string;
  readonly payer?: string;
  readonly hit?: Hit;
}

/** One switch. It answers, changes an answer, or acts; where it does none of these the server itself looks whether it is on. */
export interface Fault {
  /** `area:name`. */
  readonly name: string;
  readonly area: Area;
  /** What happens, in plain words. */
  readonly words: string;
  readonly setting?: Setting;
  /** Answers in the server's place, which then hears nothing of the request; `undefined` leaves the request to it. */
  readonly instead?: (hit: Hit) => Answer | undefined;
  /** Changes what the server answers. */
  readonly change?: (answer: Answer, hit: Hit) => Answer;
  /** Happens once, when it is set; before a request is answered where the request carries it. */
  readonly act?: (sandbox: Sandbox, how: HowActed) => Promise<void> | void;
  /** For how many seconds it stays on, of a value; until it is turned off where this is absent. */
  readonly lasts?: (value: string) => number;
}

/** A switch that is on. */
export interface ActiveFault {
  readonly name: string;
  readonly value: string;
  /** The one payer that it concerns; all where none is said. */
  readonly payer?: string;
  /** How many requests it will still concern; without end where none is said. */
  readonly times?: number;
  /** How many it has concerned. */
  readonly applied: number;
}

/** How a switch is set. */
export interface HowSet {
  readonly value?: string;
  readonly payer?: string;
  readonly times?: number;
}

/** A switch that does not exist, or that cannot be set so, in words that say what there is. */
export class FaultRefusal extends Error {
  override readonly name = 'FaultRefusal';
}
