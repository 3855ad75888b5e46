import { textIn } from "../json-file";
import type { AifGraph, AifNode } from "./graph";

export type Speakers = {
  /** Who put it forward, "" where nobody is named. */
  readonly of: (node: AifNode) => string;
  /** Locutions whose words are nobody's claim: they are not kept. */
  readonly unkept: number;
};

/** Who said what: a locution L leads through an illocution YA to what it puts forward, and names a participant. */
export function speakersIn(graph: AifGraph): Speakers {
  const names = new Map(
    graph.participants.map(({ participantID, firstname, surname }) => [
      textIn(participantID),
      [textIn(firstname), textIn(surname)].filter(Boolean).join(" "),
    ]),
  );
  const speakers = new Map<AifNode, string>();
  for (const locution of graph.locutions) {
    const node = graph.nodes.get(textIn(locution.nodeID));
    const name = names.get(textIn(locution.personID) || textIn(locution.participantID));
    if (node && name) speakers.set(node, name);
  }
  let unkept = 0;
  for (const node of graph.nodes.values()) {
    if (node.type !== "L") continue;
    const reached = graph.outOf(node).flatMap((act) => (act.type === "YA" ? graph.outOf(act) : []));
    const name = speakers.get(node);
    for (const thing of reached) if (name && !speakers.has(thing)) speakers.set(thing, name);
    if (!reached.some((thing) => node.text === locutionText(speakers.get(thing) ?? "", thing.text))) unkept++;
  }
  return { of: (node) => speakers.get(node) ?? "", unkept };
}

/** What stands in a locution: “Poland: The clause deters attack.” */
export const locutionText = (speaker: string, text: string): string => `${speaker}: ${text}`;
