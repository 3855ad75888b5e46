import type { Status } from "../argumentation";
import type { Standing } from "./actions";

/**
 * When others see and hear of what somebody posts. after: at once. notify-after-approval: seen at once, told once a moderator
 * has approved it. before: neither until then.
 */
export const MODES = ["after", "notify-after-approval", "before"] as const;
export type Mode = (typeof MODES)[number];

/** A reason that a moderator can give; the key is what exports carry, the label what people read. */
export type Reason = { readonly key: string; readonly label: string };
export type Policy = { readonly mode: Mode; readonly text: string; readonly reasons: readonly Reason[] };
export const MOST_REASONS = 20;

/** What holds in a debate whose facilitator has published nothing of their own. Markdown. */
export const DEFAULT_POLICY: Policy = {
  mode: "after",
  text: [
    "Whoever runs this debate may take a claim or an argument out of sight, or stop a discussion, for one of the reasons below.",
    "",
    "- **Held**: nobody but its author and the moderators reads it until a moderator approves it.",
    "- **Hidden**: it is out of sight and carries nothing in any count, strength or map.",
    "- **Locked**: it stays readable; nobody can answer, change, cite for or rate it.",
    "- **Merged**: it says the same as another claim and stands under that one.",
    "",
    "Being wrong, one-sided or unpopular is no reason: answer it with an argument instead.",
    "",
    "The author is told at once and why, and can appeal once against each decision. Where several people moderate, somebody else decides the appeal. Every decision is in the log that everybody in the debate can read.",
  ].join("\n"),
  reasons: [
    { key: "personal-attack", label: "Attacks a person instead of a claim" },
    { key: "hateful", label: "Degrades people for who they are" },
    { key: "private", label: "Gives away something private" },
    { key: "off-topic", label: "Does not bear on the question" },
    { key: "repeats", label: "Repeats what is already there" },
    { key: "misquotes", label: "Misquotes or invents its source" },
    { key: "unclear", label: "Cannot be understood as it is written" },
    { key: "unlawful", label: "May be against the law" },
  ],
};

/** How something new arrives on the floor. */
export function arrivalIn(mode: Mode): { readonly status: Extract<Status, "visible" | "held">; readonly awaitsApproval: boolean } {
  return { status: mode === "before" ? "held" : "visible", awaitsApproval: mode !== "after" };
}

/**
 * How a claim stands after its author reworded it. In the mode `before` it is held again, for nobody has approved the new words;
 * what is held stays held in every mode, and what awaits approval goes on awaiting it.
 */
export function rewordedIn(mode: Mode, claim: Pick<Standing, "status" | "awaitsApproval">): Pick<Standing, "status" | "awaitsApproval"> {
  const arrival = arrivalIn(mode);
  return { status: claim.status === "held" ? "held" : arrival.status, awaitsApproval: claim.awaitsApproval || arrival.awaitsApproval };
}
