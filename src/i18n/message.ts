/**
 * A sentence with `{name}` where something is filled in; several where the number `n` decides between them.
 * Data and not functions: a language that is not in the bundle comes as JSON.
 */
export interface Plural {
  readonly zero?: string;
  readonly one: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
export type Message = string | Plural;

/** What another language has to say: the same keys, each of the same form. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Plural };

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The names that have to be filled in; a plural's are those of its `other`, and `n` in any case. */
export type BlanksOf<M> = M extends string ? NamesIn<M> : M extends Plural ? NamesIn<M['other']> | 'n' : never;

/** What `say` and `tell` take besides the key: nothing where the sentence has no blank. */
export type Filled<M, V> = [BlanksOf<M>] extends [never] ? [] : [{ readonly [N in BlanksOf<M>]: N extends 'n' ? number : V }];

/** The sentence in its parts: text at even places, the name of a blank at odd ones. */
export function partsOf(sentence: string): readonly string[] {
  const parts = known.get(sentence) ?? sentence.split(/\{(\w+)\}/);
  known.set(sentence, parts);
  return parts;
}

/** A list says the same sentence thousands of times. */
const known = new Map<string, readonly string[]>();
