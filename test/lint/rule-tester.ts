import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import type { Rule } from 'eslint';
import tseslint from 'typescript-eslint';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only.bind(it);

/** Our rules are plain JavaScript: their shape is eslint's, and eslint checks it when it runs them. */
export type HouseRule = Rule.RuleModule;

export interface Sample {
  readonly file: string;
  readonly code: string;
  readonly options?: readonly unknown[];
}

export interface Refused extends Sample {
  readonly messageId: string;
}

/** Runs a rule over samples as if each stood in the file that it names, from the project's root. */
export function checkRule(name: string, rule: unknown, allowed: readonly Sample[], refused: readonly Refused[]): void {
  const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
  const placed = ({ file, code, options }: Sample): { code: string; filename: string; name: string; options: unknown[] } => ({
    code,
    name: `${file}: ${code.slice(0, 60).replaceAll('\n', ' ')}`,
    filename: `${process.cwd()}/${file}`,
    options: [...(options ?? [])],
  });
  tester.run(name, rule as HouseRule, {
    valid: allowed.map(placed),
    invalid: refused.map((sample) => ({ ...placed(sample), errors: [{ messageId: sample.messageId }] })),
  });
}
