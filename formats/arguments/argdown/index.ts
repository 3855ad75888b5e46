import type { ArgumentFormat } from "../types";

/** Argdown; its parser is loaded when a file is read or written. */
export const argdown: ArgumentFormat = {
  label: "Argdown",
  extension: "argdown",
  mediaType: "text/plain; charset=utf-8",
  says: "Options, claims with their criteria, sources and authors, arguments with several premises, and undercuts; people can read and edit it.",
  read: async (text) => (await import("./read")).readArgdown(text),
  write: async (document) => (await import("./write")).writeArgdown(document),
};
