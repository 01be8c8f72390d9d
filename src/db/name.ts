/** The database's name where none is handed in; the callback page, which knows no client, looks for a flow here. */
export const DATABASE = 'uhc-widgets';
