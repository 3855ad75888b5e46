/** Something that keeps Plenary from starting and that its operator can mend: one sentence that says what is wrong and what to do. */
export class SetUpProblem extends Error {
  override readonly name = "SetUpProblem";
}
