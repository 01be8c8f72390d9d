import type { connect as english } from '../en/connect.js';
import type { Translated } from '../message.js';

export const connect: Translated<typeof english> = {
  'connect.title': 'Conectar un plan',
  'connect.start': 'Conectar un plan',
  'connect.intro': 'Vea qué se cobró, qué pagó su plan y qué debe usted.',
  'connect.intro.text': 'Se lee de su plan a este aparato, y no va a nadie más. Usted inicia la sesión en la página del plan.',
  'connect.privacy': 'Política de privacidad',
  'connect.pointer': 'Sus reclamaciones aparecen aquí cuando haya un plan conectado.',
  'connect.pointer.action': 'Ir a «Conectar un plan»',

  'sample.try': 'Probar con un miembro de ejemplo',
  'sample.banner': 'Miembro de ejemplo. Nadie aquí es real.',
  'sample.as': 'Usted mira como {name}',
  'sample.leave': 'Salir del ejemplo',

  'scope.claims.short': 'Reclamaciones',
  'scope.patient.short': 'Nombre y plan',
  'scope.procedures.short': 'Procedimientos',

  'connected.as': 'Conexión de {name}',
  'connected.to': 'Conexión con {payer}',
  'connected.was': '{payer}, ya no se comparte',
  'connected.manage': 'Administrar',
  'connected.disconnect': 'Desconectar',
  'connected.leaving': 'Se desconecta',
  'connected.goes': '«Desconectar» también quita lo que se leyó aquí. «Administrar» puede guardarlo.',
  'connected.missing': 'No se comparte: {what}.',
  'connected.ask': 'Preguntar otra vez',
  'connected.refused': 'Usted dijo que no dos veces; ya no preguntamos. Puede cambiarlo en «Administrar».',
  'ended.connect': 'Conectar otra vez',
  'ended.remove': 'Quitar lo guardado',

  'left.title': 'Desconectado',
  'left.confirmed': 'El pagador dice que el acceso terminó.',
  'left.unconfirmed': 'El pagador no confirmó que el acceso terminó. Para estar seguro, quite esta aplicación en su portal de miembros, «Aplicaciones conectadas».',
  'left.removed': 'Lo leído ya no está en este aparato.',
  'left.kept': 'Lo leído se puede seguir leyendo aquí.',
};
