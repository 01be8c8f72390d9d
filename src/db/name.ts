/** The database's name where none is handed in; the callback page, which knows no client, looks for a flow here. */
export const DATABASE = 'uhc-widgets';

/** What is kept for a session stands apart from what is kept for good. */
export function sessionDatabase(database: string): string {
  return `${database}-session`;
}
