import type { states as english } from '../en/states.js';
import type { Translated } from '../message.js';

export const states: Translated<typeof english> = {
  'action.retry': 'Probar otra vez',
  'action.retry-at': 'Probar otra vez a las {time}',
  'action.update': 'Actualizar',
  'action.stop': 'Parar',

  'error.setup.title': 'Esto aún no está listo',
  'error.setup.text': 'Al sitio que lo muestra le falta un ajuste. No se envió nada suyo.',
  'error.unavailable.title': 'Aún no está disponible aquí',
  'error.unavailable.text': 'Esta aplicación todavía no está inscrita con ese plan. No se envió nada suyo.',
  'error.offline.title': 'Este aparato no tiene conexión',
  'error.offline.text': 'Lo guardado se puede leer. Las reclamaciones nuevas llegan cuando haya conexión otra vez.',
  'error.unreachable.title': 'No se llega al pagador',
  'error.unreachable.text': 'Puede ser la línea o su servidor. Lo guardado se puede leer. No se pierde nada.',
  'error.cors.title': 'Este sitio no puede leer del pagador',
  'error.cors.text': 'El pagador responde, pero no a este sitio. El dueño del sitio puede arreglarlo. Lo guardado se puede leer.',
  'error.no-answer.title': 'El pagador no responde',
  'error.no-answer.text': 'La falla está de su lado y puede pasar pronto. Lo guardado se puede leer.',
  'error.busy.title': 'El pagador nos pide esperar',
  'error.busy.text': 'Muchos le preguntan a la vez. Lo guardado se puede leer.',
  'error.busy.until': 'Pidió esperar hasta {time}. Lo guardado se puede leer.',
  'error.said-no.title': 'El pagador no dio este registro',
  'error.said-no.text': 'Respondió, pero dijo que no. Lo guardado se puede leer.',
  'error.unreadable.title': 'La respuesta del pagador no se puede leer',
  'error.unreadable.text': 'No tiene la forma acordada. Lo que se leyó antes sigue siendo correcto.',
  'error.incomplete.title': 'La lista del pagador no está completa',
  'error.incomplete.text': 'Señala un lugar que no seguimos. Lo que ve es correcto, pero no es todo, y los totales pueden ser bajos.',
  'error.not-found.title': 'Esta reclamación no está aquí',
  'error.not-found.text': 'Ningún plan que usted conectó tiene una reclamación con este número. Puede ser de otra persona.',
  'error.unexpected.title': 'Algo falló aquí',
  'error.unexpected.text': 'La falla es de esta aplicación, no de usted ni de su plan. Lo guardado se puede leer.',
  'error.code': 'Código: {code}',

  'warnings': 'El pagador dice:',
};
