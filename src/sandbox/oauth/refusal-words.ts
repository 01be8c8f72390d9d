import type { Registry } from '../registry/registry.js';

interface Refused {
  readonly error: string;
  readonly error_description?: string | undefined;
}

/** What the page says where a request can neither go on nor be answered: what a developer can do about it. */
export function refusalWords({ error, error_description: said }: Refused, asked: Readonly<Record<string, unknown>>, registry: Registry): string {
  const client = text(asked['client_id']);
  if (error === 'invalid_client') {
    const app = registry.find(client);
    if (app) return `${app.name} waits for approval. The App Owner portal, /_sandbox/portal, has a button for that.`;
    return `No app has the Client ID "${client}" here. Register one in the App Owner portal, /_sandbox/portal, or use "demo".`;
  }
  if (error === 'invalid_redirect_uri') {
    return `"${text(asked['redirect_uri'])}" is not among the redirect addresses of "${client}". They are compared letter by letter.`;
  }
  return said ?? error;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
