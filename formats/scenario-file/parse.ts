import { type Scenario, scenarioSchema } from "@/contracts/debates/scenario";
import type { ScenarioProblem } from "@/contracts/debates/scenarios";
import { type Place, placesIn } from "./places";
import { type DraftProblem, problemsOf, worded } from "./problems";
import { readYaml } from "./read-yaml";
import { warningsAbout } from "./warnings";

export type ParsedScenarioFile =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly ScenarioProblem[] }
  | { readonly ok: false; readonly errors: readonly ScenarioProblem[] };

/**
 * A scenario from the text of its file (YAML 1.2 or JSON), or everything that is wrong with it, in the order of the lines,
 * the first hundred. Never throws, whatever the text.
 */
export function parseScenarioFile(text: string): ParsedScenarioFile {
  const read = readYaml(text);
  if (!read.ok) return { ok: false, errors: located(read.problems, read.placeAt) };
  const { data, problems, contents, placeAt } = read;
  const place = placesIn(contents, placeAt);
  const checked = scenarioSchema.safeParse(data, { jitless: true });
  if (checked.success && problems.length === 0)
    return { ok: true, scenario: checked.data, warnings: located(warningsAbout(checked.data), placeAt, place) };
  const faults = checked.success ? [] : problemsOf(checked.error.issues, data);
  return { ok: false, errors: located([...problems, ...faults], placeAt, place) };
}

const MAX_PROBLEMS = 100;

type PlaceAt = (offset: number) => Place;
type PlaceOf = ReturnType<typeof placesIn>;

function located(drafts: readonly DraftProblem[], placeAt: PlaceAt, placeOf?: PlaceOf): ScenarioProblem[] {
  const seen = new Set<string>();
  return drafts
    .map((draft) => ({
      draft,
      path: pathText(draft.path),
      ...(draft.offset === undefined ? placeOf!(draft.path, draft.about) : placeAt(draft.offset)),
    }))
    .filter(({ path, line, column, draft }) => {
      const identity = draft.about === "missing" ? `${path}?` : `${path}@${line}:${column}`;
      return !seen.has(identity) && seen.add(identity);
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, MAX_PROBLEMS)
    .map(({ draft, path, line, column }) => ({ line, column, path, message: draft.message, hint: worded(draft.hint) }));
}

function pathText(path: DraftProblem["path"]): string {
  return path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "");
}
