/** `Type/id` at the end of an address, whichever server and version it names. */
const TAIL = /(?:^|\/)([A-Z][A-Za-z]+)\/([^/?#|]+)(?:\/_history\/[^/]+)?$/;

export interface Target {
  readonly type: string;
  readonly id: string;
}

/** What a relative reference, or the end of an absolute one, points to. */
export function targetOf(reference: string): Target | undefined {
  const [, type, id] = TAIL.exec(reference) ?? [];
  return type && id ? { type, id } : undefined;
}

/** A reference within this server without its version; any other one as it stands. */
export function relativeReference(reference: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return reference;
  const target = targetOf(reference);
  return target ? `${target.type}/${target.id}` : reference;
}
