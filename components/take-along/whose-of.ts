import type { Language } from '../../src/i18n/language.js';
import type { UhcClient } from '../../src/store/client.js';
import type { Whose } from '../../src/take-along/whose.js';

/** The member and the plan of a connection, as it says them; a claim alone says neither for sure. */
export function whoseOf(language: Language, client: UhcClient): Whose {
  const connections = new Map(client.connections.value.map((connection) => [connection.id, connection]));
  const choices = new Map(client.choices.map((choice) => [choice.key, choice]));
  return {
    person: (id) => connections.get(id)?.member?.names[0],
    plan: (id) => {
      const choice = choices.get(connections.get(id)?.choice ?? '');
      return choice?.payer ? language.say(`payer.${choice.payer}`) : choice?.host;
    },
  };
}
