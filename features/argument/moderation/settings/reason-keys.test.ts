import { expect, it } from "vitest";
import { reasonsOf } from "./reason-keys";

it("keeps published keys, makes one for what is new, and leaves out what is empty", () => {
  const reasons = reasonsOf([
    { key: "unclear", label: " Not understood " },
    { key: "", label: "Unclear" },
    { key: "", label: "Ärgert die Nachbarn!" },
    { key: "", label: "無関係" },
    { key: "", label: "無作法" },
    { key: "gone", label: "  " },
  ]);
  expect(reasons).toEqual([
    { key: "unclear", label: "Not understood" },
    { key: "unclear-2", label: "Unclear" },
    { key: "a-rgert-die-nachbarn", label: "Ärgert die Nachbarn!" },
    { key: "reason", label: "無関係" },
    { key: "reason-2", label: "無作法" },
  ]);
});
