import type { ArgumentDocument, Loss, ReadArguments } from "@/formats/arguments";

/** The document that a file holds; throws with its problems where it holds none. */
export function documentIn(read: ReadArguments): ArgumentDocument {
  if ("document" in read) return read.document;
  throw new Error(read.problems.map(({ line, message }) => `${line}: ${message}`).join("\n"));
}

/** “line: message” of each problem; none for a file that was read. */
export const problemsIn = (read: ReadArguments): readonly string[] =>
  "problems" in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];

/** What was lost, as “2 contradictions”. */
export const lostIn = (lost: readonly Loss[]): readonly string[] => lost.map(({ count, what }) => `${count} ${what}`);

/** Each argument in one line: “a b → option NATO (attack)”. */
export const inLines = ({ arguments: all }: ArgumentDocument): readonly string[] =>
  all.map(({ premises, polarity, target }) => `${premises.join(" & ")} ${polarity}s ${Object.entries(target)[0]!.join(" ")}`);
