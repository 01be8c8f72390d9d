import { UhcError } from '../errors.js';
import { checkedBase } from './checked-base.js';
import { PAYER_NAMES, PUBLIC_DIRECTORY, SANDBOX_ADDRESS, documentedAddresses, isPayerName, laterAddresses, sandboxAddresses } from './payers.js';
import type { Addresses, PayerName } from './payers.js';

/** One server that may be asked: its FHIR base, and the sign-in addresses that serve where discovery is silent. */
export interface Server {
  /** `hsid`, `rmhp`, …, or `fhir-base`. */
  readonly key: string;
  readonly payer?: PayerName;
  readonly sandbox: boolean;
  readonly fhirBase: URL;
  /** Bases to ask for the directory, the first one that answers: not every host serves it without a token. */
  readonly directoryBases: readonly URL[];
  readonly documented?: Addresses;
  readonly later?: Addresses;
}

export interface ServerChoice {
  /** Names separated by spaces; none: the four payers. */
  readonly payer?: string | undefined;
  readonly fhirBase?: string | undefined;
  /** Address of a local sandbox; an empty text means the usual one. */
  readonly sandbox?: string | undefined;
}

/**
 * The servers that a choice of attributes names, in the order in which it names them.
 * @throws UhcError `config_payer_unknown`, `config_base_invalid`, `config_base_insecure`
 */
export function serversOf(choice: ServerChoice): readonly Server[] {
  if (choice.fhirBase) {
    const base = checkedBase(choice.fhirBase);
    return [{ key: 'fhir-base', sandbox: choice.sandbox !== undefined, fhirBase: base, directoryBases: [base] }];
  }
  const words = choice.payer?.split(/\s+/).filter(Boolean) ?? [];
  const names: readonly string[] = words.length > 0 ? [...new Set(words)] : PAYER_NAMES;
  return names.map((name) => {
    if (!isPayerName(name)) throw new UhcError('config_payer_unknown', { payer: name.slice(0, 40), known: [...PAYER_NAMES, 'sandbox'].join(' ') });
    return choice.sandbox === undefined ? payerServer(name) : sandboxServer(name, choice.sandbox);
  });
}

function payerServer(payer: PayerName): Server {
  const documented = documentedAddresses(payer);
  const fhirBase = new URL(documented.fhirBase);
  return { key: payer, payer, sandbox: payer === 'sandbox', fhirBase, directoryBases: [fhirBase, new URL(PUBLIC_DIRECTORY)], documented, later: laterAddresses(payer) };
}

function sandboxServer(payer: PayerName, sandbox: string): Server {
  const address = checkedBase(sandbox || SANDBOX_ADDRESS).href;
  const documented = sandboxAddresses(payer, address);
  const fhirBase = new URL(documented.fhirBase);
  return { key: payer, payer, sandbox: true, fhirBase, directoryBases: [fhirBase], documented };
}
