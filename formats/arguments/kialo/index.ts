import type { ArgumentFormat } from "../types";

/** The text export of Kialo. It is only read: Kialo itself has no undercuts and no arguments with several premises. */
export const kialo: ArgumentFormat = {
  label: "Kialo text",
  extension: "txt",
  mediaType: "text/plain; charset=utf-8",
  says: "A discussion exported from Kialo: theses, pros and cons, claims used again, and links; votes and authors are not in it.",
  read: async (text) => (await import("./read")).readKialo(text),
};
