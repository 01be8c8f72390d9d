import { question, type Question } from './questions.js';

const TRIES = 3;

/** How far somebody has come on their way through one sign-in. Only what is sent in a form moves it, never looking at a page. */
export interface Attempt {
  readonly username: string;
  readonly question: Question;
  triesLeft: number;
  answered: boolean;
}

export class Attempts {
  readonly #attempts = new Map<string, Attempt>();
  #turn = 0;

  begin(signIn: string, username: string): void {
    this.#attempts.set(signIn, { username, question: question(this.#turn), triesLeft: TRIES, answered: false });
    this.#turn += 1;
  }

  get(signIn: string): Attempt | undefined {
    return this.#attempts.get(signIn);
  }

  end(signIn: string): void {
    this.#attempts.delete(signIn);
  }

  reset(): void {
    this.#attempts.clear();
    this.#turn = 0;
  }
}
