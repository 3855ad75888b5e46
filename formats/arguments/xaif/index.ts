import type { ArgumentFormat } from "../types";

/** The Argument Interchange Format as AIFdb, OVA and xAIF tools write it. */
export const xaif: ArgumentFormat = {
  label: "xAIF",
  extension: "json",
  mediaType: "application/json; charset=utf-8",
  says: "The argument graph for research tools: options, claims, arguments with several premises, undercuts, and who put them forward; no sources.",
  read: async (text) => (await import("./read")).readXaif(text),
  write: async (document) => (await import("./write")).writeXaif(document),
};
