import type { directory as english } from '../en/directory.js';
import type { Translated } from '../message.js';

/** Palabras que comparten las búsquedas de planes, farmacias y medicinas. */
export const directory: Translated<typeof english> = {
  'directory.suggestions': 'Sugerencias',
  'directory.search': 'Buscar',
  'directory.loading': 'Buscando en la lista del plan',
  'directory.stopped': 'La búsqueda se detuvo',
  'directory.stopped.text': 'Lo que escribió sigue aquí.',
  'directory.none': 'Nada en la lista coincide',
  'directory.more': 'Mostrar más',
  'directory.partly': 'El plan dejó de contestar. Lo que ve es correcto, y puede haber más en la lista.',
  'directory.failed': 'No se puede buscar nada hasta que conteste. Lo que escribió sigue aquí.',
  'directory.closed': 'Su lista no está abierta para este sitio. El dueño del sitio puede arreglarlo. Lo que escribió sigue aquí.',
  'directory.part-missing': 'Esta parte no se pudo cargar. No se pierde nada.',
  'directory.listed': 'En la lista del plan el {day}',
  'directory.listed.undated': 'En la lista del plan, sin fecha',
  'directory.fault.too-long': 'Tiene {length} caracteres. Deje {most} o menos. No se envió.',
  'directory.fault.too-short': 'Escriba al menos dos letras.',
  'directory.fault.zip': 'Un código postal tiene cinco cifras, como 97201.',
  'directory.network.unnamed': 'Una red sin nombre',
  'directory.phone': 'Teléfono',
};
