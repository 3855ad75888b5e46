import { DomainError } from "../kernel";
import type { ProposalText } from "./text";

/** A poll of the debate as it stands when a proposal becomes an option. */
export type PollToExtend = {
  readonly key: string;
  readonly title: string;
  readonly status: "waiting" | "open" | "closed";
  readonly options: readonly string[];
  /** What its count says against these options, or null. */
  readonly refusalOf: (options: readonly string[]) => string | null;
};

export type Extension = {
  /** Keys of the polls that get the option, in the debate's order. */
  readonly extended: readonly string[];
  /** Those that would get it and cannot be counted with it, and why. */
  readonly left: readonly { readonly poll: string; readonly title: string; readonly because: string }[];
};

/** Whether so many delegations stand behind a proposal that it becomes an option; a delegation counts once. */
export function isCarried(sponsors: readonly string[], needed: number): boolean {
  return new Set(sponsors).size >= needed;
}

/** Why nothing can become an option now, or null: what is being voted on stays as it is until it is counted. */
export function refusalToAddOption(polls: readonly Pick<PollToExtend, "title" | "status">[]): DomainError | null {
  const open = polls.find(({ status }) => status === "open");
  return open
    ? new DomainError(
        "conflict",
        `“${open.title}” is being voted on. This sponsorship would make the proposal an option: wait for the count.`,
      )
    : null;
}

/**
 * The polls that get a new option: those that nobody has opened yet and that are about every option the debate began with. A poll
 * about some of them asks something else and stays as it is; one that could not be counted with the option is left, and said so.
 */
export function extendPolls(polls: readonly PollToExtend[], seeded: readonly string[], option: string): Extension {
  const meant = polls.filter(({ status, options }) => status === "waiting" && seeded.every((key) => options.includes(key)));
  const judged = meant.map((poll) => ({ ...poll, because: poll.refusalOf([...poll.options, option]) }));
  return {
    extended: judged.filter(({ because }) => because === null).map(({ key }) => key),
    left: judged.flatMap(({ key, title, because }) => (because === null ? [] : [{ poll: key, title, because }])),
  };
}

/** The first hue of the palette that no option has, or the one that fewest have: patterns then tell them apart. */
export function nextHue(taken: readonly number[], palette = 7): number {
  const hues = Array.from({ length: palette }, (_, index) => index + 1);
  const uses = (hue: number) => taken.filter((one) => one === hue).length;
  return hues.reduce((best, hue) => (uses(hue) < uses(best) ? hue : best));
}

export const keyOfProposal = (number: number): string => `proposal-${number}`;

/** What a proposal is as an option. Hue and place are the debate's to give. */
export type ProposedOption = {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly family: string;
  readonly summary: string;
  readonly description: string;
  readonly obliges: readonly string[];
  readonly doesNotOblige: readonly string[];
};

type Becoming = {
  readonly number: number;
  readonly text: ProposalText;
  /** Of the proposing delegation, then of the other sponsors. */
  readonly sponsors: readonly string[];
  /** Names of delegations by key. */
  readonly delegations: Readonly<Record<string, string>>;
  /** What the options that it combines are called, and their families, by key. */
  readonly options: Readonly<Record<string, { readonly label: string; readonly family: string }>>;
};

/** The option that a proposal becomes, in its own words. Its family is that of all the options it combines, or “Proposals”. */
export function optionOf({ number, text, sponsors, delegations, options }: Becoming): ProposedOption {
  const combined = text.options.flatMap((key) => options[key] ?? []);
  const families = new Set(combined.map(({ family }) => family));
  const labels = combined.map(({ label }) => label);
  const behind = listed(sponsors.map((key) => delegations[key] ?? key));
  const builds = labels.length > 0 ? `It combines ${listed(labels)}.` : "It stands on its own.";
  const holds = text.conditions.length > 0 ? ` It holds on these conditions: ${text.conditions.map(withoutStop).join("; ")}.` : "";
  return {
    key: keyOfProposal(number),
    label: `Proposal ${number}`,
    title: text.title,
    family: families.size === 1 ? [...families][0]! : "Proposals",
    summary: shortened(behind === "" ? builds : `Put forward by ${behind}. ${builds}`, LONGEST_SUMMARY),
    description: `${builds}${holds}`,
    obliges: text.commitments.map(({ delegation, what }) => `${delegations[delegation] ?? delegation}: ${what}`),
    doesNotOblige: [],
  };
}

const LONGEST_SUMMARY = 240;

const withoutStop = (line: string): string => line.replace(/[.;]+$/, "");

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most - 1))}…`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
