import { searchOf } from '../../../fhir/search.js';
import type { Finding } from '../finding.js';
import type { DirectoryGround } from '../ground.js';
import { at, codingsIn, idOf, valuesOf } from '../values.js';
import { searched, searchedAt } from './searched.js';
import type { Searched } from '../trouble.js';

const TYPE = 'PractitionerRole';
const NAME = 'specialty';

/** The ways in which a client may write a code, and a value with a space in it. */
export async function valueForms(ground: DirectoryGround): Promise<readonly Finding[]> {
  return [...(await tokenForms(ground)), await spaces(ground)];
}

async function tokenForms(ground: DirectoryGround): Promise<readonly Finding[]> {
  const example = (ground.samples.get(TYPE) ?? []).flatMap((role) => {
    const coding = at(role, NAME).flatMap(codingsIn).find(({ system }) => system !== undefined);
    const id = idOf(role);
    return coding && id ? [{ id, system: coding.system ?? '', code: coding.code }] : [];
  })[0];
  if (!example) return [{ subject: 'codes', documented: 'system|code, code and |code', found: 'no code to try', verdict: 'untried' }];
  const { id, system, code } = example;
  const whole = searchOf(TYPE, { _id: id, [NAME]: `${system}|${code}` });
  const [both, alone, bar, raw] = await Promise.all([
    searchedAt(whole, TYPE, ground),
    searched(TYPE, { _id: id, [NAME]: code }, ground),
    searched(TYPE, { _id: id, [NAME]: `|${code}` }, ground),
    searchedAt(whole.replace('%7C', '|'), TYPE, ground),
  ]);
  return [
    form('system|code', 'the code of that system', both, id, 'breaks', 'The widgets search so: specialties are not found here.'),
    form('code', 'the code of any system', alone, id, 'differs', 'Say the system beside a code.'),
    form('|code', 'the code of any system', bar, id, 'differs', 'It means here what strict R4 says: a code without a system. The widgets never send it.'),
    form('| as it is, not %7C', 'as %7C', raw, id, 'differs', 'The widgets send %7C; write it so in addresses of your own.'),
  ];
}

function form(subject: string, documented: string, answer: Searched, id: string, verdict: 'breaks' | 'differs', advice: string): Finding {
  const line = { subject, documented };
  if (answer.trouble) return { ...line, found: answer.trouble.words, verdict, advice };
  return answer.page.matches.some((match) => idOf(match) === id) ? { ...line, found: documented, verdict: 'ok' } : { ...line, found: 'finds nothing', verdict, advice };
}

async function spaces(ground: DirectoryGround): Promise<Finding> {
  const line = { subject: 'a space, as + and as %20', documented: 'the same' };
  const example = (ground.samples.get('Organization') ?? []).flatMap((one) => {
    const name = valuesOf(one, { kind: 'string', path: 'name' }).find((text) => / /.test(text));
    const id = idOf(one);
    return name !== undefined && id ? [{ id, name }] : [];
  })[0];
  if (!example) return { ...line, found: 'no name to try', verdict: 'untried' };
  const plus = searchOf('Organization', { _id: example.id, name: example.name });
  const answers = await Promise.all([plus, plus.replaceAll('+', '%20')].map((address) => searchedAt(address, 'Organization', ground)));
  const [asPlus, asPercent] = answers.map(({ page }) => page?.matches.some((match) => idOf(match) === example.id) ?? false);
  if (asPlus && asPercent) return { ...line, found: 'the same', verdict: 'ok' };
  if (asPlus) return { ...line, found: 'only + finds it', verdict: 'differs', advice: 'The widgets send +; nothing is to be set.' };
  return { ...line, found: asPercent ? 'only %20 finds it' : 'neither finds it', verdict: 'breaks', advice: 'The widgets send +: names of several words are not found here.' };
}
