import { ARGUMENT_FORMAT_IDS, type ArgumentFormatId, argumentFormatByName } from "@/formats/arguments";
import { BALLOT_FORMAT_IDS, formatOf } from "@/formats/ballots";
import type { SourceFormatId } from "@/formats/bibliography";
import { type Given, oneOf } from "../flags";
import { BALLOT_NAMES } from "../formats";
import { UsageProblem } from "../usage-problem";

/** What files can hold that are converted: formats of one kind turn into each other. */
export type Kind = "ballots" | "arguments" | "sources";
type Candidates = Readonly<Partial<Record<Kind, string>>>;

const SOURCE_NAMES = ["csl-json", "bibtex", "ris"] as const satisfies readonly SourceFormatId[];
const SOURCE_ENDINGS: Readonly<Record<string, SourceFormatId>> = { json: "csl-json", bib: "bibtex", ris: "ris" };

export const CONVERTIBLE_NAMES = [...BALLOT_FORMAT_IDS, ...ARGUMENT_FORMAT_IDS, ...SOURCE_NAMES].join("|");

export type Conversion = {
  readonly kind: Kind;
  /** Null where neither flag nor name says it: then the contents do. Never null for ballots. */
  readonly from: string | null;
  readonly to: string;
};

/** What is to become what. An ending that several kinds have, such as .json, is what goes with the other file. */
export function conversionOf(from: string, to: string, given: Given): Conversion {
  const [source, target] = [candidatesOf(from, given, "from"), candidatesOf(to, given, "to")];
  if (!target) throw unsaid(to, "to");
  const kinds = (Object.keys(target) as Kind[]).filter((kind) => (source ? source[kind] !== undefined : kind !== "ballots"));
  const [kind] = kinds;
  if (kind === undefined) throw source ? apart(from, source, to, target) : unsaid(from, "from");
  if (kinds.length > 1)
    throw new UsageProblem(`${from} and ${to} may hold arguments or sources: add --from or --to ${SOURCE_NAMES[0]}, or xaif.`);
  return { kind, from: source?.[kind] ?? null, to: target[kind]! };
}

/** The formats that a flag or a file's name leaves possible, by what they hold; null where nothing is said. */
function candidatesOf(file: string, given: Given, flag: "from" | "to"): Candidates | null {
  const named = oneOf(given, flag, [...BALLOT_NAMES, ...ARGUMENT_FORMAT_IDS, ...SOURCE_NAMES]);
  if (named !== undefined) {
    if ((SOURCE_NAMES as readonly string[]).includes(named)) return { sources: named };
    return (ARGUMENT_FORMAT_IDS as readonly string[]).includes(named) ? { arguments: named } : { ballots: named };
  }
  const ballots = formatOf(file);
  const told: ArgumentFormatId | null = argumentFormatByName(file);
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const sources = Object.hasOwn(SOURCE_ENDINGS, ending) ? SOURCE_ENDINGS[ending] : undefined;
  const found: Candidates = { ...(ballots ? { ballots } : {}), ...(told ? { arguments: told } : {}), ...(sources ? { sources } : {}) };
  return Object.keys(found).length > 0 ? found : null;
}

function unsaid(file: string, flag: string): UsageProblem {
  const says = file === "-" ? "What comes in has no name that says its format" : `${file}: its name does not say its format`;
  return new UsageProblem(`${says}: add --${flag} ${CONVERTIBLE_NAMES}.`);
}

function apart(from: string, source: Candidates, to: string, target: Candidates): UsageProblem {
  const held = (candidates: Candidates): string => Object.keys(candidates).join(" or ");
  return new UsageProblem(
    `${from} holds ${held(source)} and ${to} ${held(target)}: ballots become ballots (${BALLOT_FORMAT_IDS.join(", ")}), arguments arguments (${ARGUMENT_FORMAT_IDS.join(", ")}), sources sources (${SOURCE_NAMES.join(", ")}).`,
  );
}
