/** The payer's three security questions; everybody has the same answers. */
export interface Question {
  readonly asks: string;
  readonly answer: string;
}

const COLOR: Question = { asks: 'What is your favorite color?', answer: 'black' };

const QUESTIONS: readonly Question[] = [
  COLOR,
  { asks: 'What was the name of your first pet?', answer: 'dog' },
  { asks: 'What is your favorite sports team?', answer: 'panthers' },
];

/** The next one in turn. */
export function question(turn: number): Question {
  return QUESTIONS[turn % QUESTIONS.length] ?? COLOR;
}

export function isAnswer({ answer }: Question, given: string): boolean {
  return given.trim().toLowerCase() === answer;
}
