import { UhcError } from '../../src/errors.js';

/** The code with which `work` fails; `none` where it does not. What is no error of ours rises. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (thrown) {
    if (thrown instanceof UhcError) return thrown.code;
    throw thrown;
  }
}
