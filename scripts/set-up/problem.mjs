/** An error whose message is all a person needs: one sentence that says what is wrong and what to do. */
export function problem(sentence) {
  const error = new Error(sentence);
  error.name = "SetUpProblem";
  return error;
}

/** What to print about an error: its sentence where it has one, the whole of it where the fault is ours. */
export function accountOf(error) {
  if (error?.name === "SetUpProblem") return error.message;
  const code = error?.code ?? error?.cause?.code;
  if (code === "ENOSPC" || code === "53100" || code === "EDQUOT")
    return "The disk is full: free some space where Plenary and its data folder are, then start again.";
  if (code === "EMFILE" || code === "ENFILE")
    return "This system allows too few open files: raise the limit (ulimit -n 4096), then start again.";
  return error?.stack ?? String(error);
}
