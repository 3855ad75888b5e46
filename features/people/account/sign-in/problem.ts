import { fieldProblemsOf, sentenceOf } from "@/lib/trpc/errors";

export type FormProblem<Field extends string> = { readonly field: Field | null; readonly message: string };

/** What is wrong with a form that was refused: at one of its fields where the server names one, else with the whole. */
export function problemOf<Field extends string>(error: unknown, fields: readonly Field[]): FormProblem<Field> | null {
  if (!error) return null;
  const { data } = error as { data?: { refusal?: { details?: { field?: unknown } } | null } | null };
  const problems = fieldProblemsOf(error);
  const field = fields.find((name) => name === data?.refusal?.details?.field) ?? fields.find((name) => problems[name]) ?? null;
  return { field, message: (field && problems[field]) || sentenceOf(error) };
}
