import type { shared as english } from '../en/shared.js';
import type { Translated } from '../message.js';

export const shared: Translated<typeof english> = {
  'time.now': 'hace un momento',
  'sandbox.banner': 'Prueba (sandbox). Aquí nadie es real.',
  'not-endorsed': 'UnitedHealthcare no lo ha hecho ni lo respalda.',
  'not-stated': 'No indicado',
  'copy.number': 'Copiar el número {number}',
  'copied': 'Copiado',
  'payer.rmhp': 'Rocky Mountain Health Plans',
  'payer.sierra': 'Sierra Health and Life',
  'payer.hsid': 'UnitedHealthcare',
  'payer.healthx': 'Peoples Health',
  'payer.sandbox': 'Prueba (sandbox)',
};
