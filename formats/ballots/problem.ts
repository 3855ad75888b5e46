/** What keeps a ballot file from being read: a sentence, and the line it is about where there is one. */
export class BallotFileProblem extends Error {
  readonly line: number | null;

  constructor(sentence: string, line: number | null = null) {
    super(sentence);
    this.name = "BallotFileProblem";
    this.line = line;
  }
}

export function problem(line: number | null, sentence: string): BallotFileProblem {
  return new BallotFileProblem(sentence, line);
}
