import { fileText, inOrder } from "../file-text";
import { isProblem, jsonObject } from "../json-file";
import type { ReadArguments } from "../types";
import { documentOf } from "./document";
import { graphOf } from "./graph";

/** Reads AIF and xAIF JSON. */
export function readXaif(file: string): ReadArguments {
  const text = fileText(file);
  if (typeof text !== "string") return { problems: text };
  const json = jsonObject(text);
  if (isProblem(json)) return { problems: [json] };
  const graph = graphOf(json, text);
  return "nodes" in graph ? documentOf(graph) : { problems: inOrder(graph) };
}
