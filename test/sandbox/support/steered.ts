/** The control API, as a test uses it. Throws the sandbox's words where it refuses. */
export async function steered(origin: string, method: string, path: string, body: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/_sandbox/${path}`, { method, ...(method !== 'GET' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${response.status} ${String(answer['error_description'])}`);
  return answer;
}
