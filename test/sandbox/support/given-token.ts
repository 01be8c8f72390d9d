/** A token answer of the control API. */
export async function givenToken(origin: string, asked: Record<string, string>): Promise<Record<string, string>> {
  const response = await fetch(`${origin}/_sandbox/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) });
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as Record<string, string>;
}
