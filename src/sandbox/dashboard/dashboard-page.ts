import { html } from '../pages/html.js';
import { document, edge, pageHeaders } from '../pages/page.js';
import type { Sandbox } from '../sandbox.js';
import { pageStyles } from '../pages/page-styles.js';
export const DASHBOARD_HEADERS = pageHeaders({ styles: pageStyles });
export function dashboardPage(_sandbox: Sandbox): string {
  return document({ title: 'Dashboard', styles: pageStyles, content: html`${edge()}<main><h1>Dashboard</h1></main>` });
}
