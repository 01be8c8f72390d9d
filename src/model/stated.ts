type Optional<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** The same fields, where those that may be `undefined` may be absent instead. */
export type Stated<T> = { [K in Exclude<keyof T, Optional<T>>]: T[K] } & { [K in Optional<T>]?: Exclude<T[K], undefined> };

/** Leaves out the keys that hold `undefined`: in a view, an absent key says "not stated", and nothing else does. */
export function stated<T extends object>(fields: T): Stated<T> {
  const kept: Partial<T> = {};
  for (const key in fields) {
    if (fields[key] !== undefined) kept[key] = fields[key];
  }
  return kept as Stated<T>;
}
