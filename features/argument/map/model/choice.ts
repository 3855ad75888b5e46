import { SEMANTICS, type Semantics } from "@/domain/argumentation";

/** What of the map is wanted: filters, what is unfolded, and how strengths are computed. It is in the address. */
export type MapChoice = {
  readonly semantics: Semantics;
  readonly option?: string;
  readonly delegation?: string;
  readonly criterion?: string;
  readonly from: number;
  readonly unfold: readonly string[];
};
type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export const EVERYTHING: MapChoice = { semantics: "df-quad", from: 0, unfold: [] };

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_UNFOLDED = 6;

/** Reads an address; what is not understood counts as not said. */
export function choiceFrom(params: Params): MapChoice {
  const from = Number(one(params.from));
  return {
    semantics: semanticsFrom(params),
    ...keyed("option", params),
    ...keyed("delegation", params),
    ...keyed("criterion", params),
    from: Number.isInteger(from) && from > 0 && from <= 100 ? from : 0,
    unfold: one(params.unfold).split(",").filter(isKey).slice(-MOST_UNFOLDED),
  };
}

export function semanticsFrom({ semantics }: Params): Semantics {
  return SEMANTICS.find((known) => known === one(semantics)) ?? "df-quad";
}

/** The address's query, only with what differs from showing everything. */
export function queryOf({ semantics, option, delegation, criterion, from, unfold }: MapChoice, view: string | null): string {
  const entries = Object.entries({
    view,
    option,
    delegation,
    criterion,
    from: from > 0 ? String(from) : undefined,
    semantics: semantics === "df-quad" ? undefined : semantics,
    unfold: unfold.length > 0 ? unfold.join(",") : undefined,
  }).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : "";
}

/** With one more node unfolded; those unfolded longest ago give way. */
export function unfolding(choice: MapChoice, id: string): MapChoice {
  return { ...choice, unfold: [...choice.unfold.filter((other) => other !== id), id].slice(-MOST_UNFOLDED) };
}

export const isFiltered = ({ option, delegation, criterion, from }: MapChoice): boolean =>
  Boolean(option || delegation || criterion) || from > 0;

const one = (value: string | readonly string[] | undefined): string => (typeof value === "string" ? value : "");
const isKey = (value: string): boolean => value.length <= 64 && KEY.test(value);

function keyed<Name extends string>(name: Name, params: Params): { readonly [K in Name]?: string } {
  const value = one(params[name]);
  return (isKey(value) ? { [name]: value } : {}) as { readonly [K in Name]?: string };
}
