import type { Context } from 'hono';

/** What was sent in a form. */
export interface Form {
  /** The first value of that name; empty where there is none. */
  readonly text: (name: string) => string;
  readonly texts: (name: string) => readonly string[];
}

export async function formOf(c: Context): Promise<Form> {
  const sent = await c.req.parseBody({ all: true });
  const texts = (name: string): readonly string[] => [sent[name]].flat().filter((value): value is string => typeof value === 'string');
  return { texts, text: (name) => texts(name)[0] ?? '' };
}
