import type { extension as english } from '../en/extension.js';
import type { Translated } from '../message.js';

export const extension: Translated<typeof english> = {
  'extension.title': 'Mis reclamaciones y buscar atención',
  'extension.tabs': 'Vistas',
  'extension.claims': 'Reclamaciones',
  'extension.find-care': 'Buscar atención',
  'extension.connection': 'Conexión',
  'extension.open-in-tab': 'Abrir en una pestaña',
};
