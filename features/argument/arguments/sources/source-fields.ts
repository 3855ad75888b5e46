import type { NewSourceFields } from "@/contracts/argument/evidence";

/** A source as it is being filled in: everything as text. */
export type Fields = Readonly<
  Record<"title" | "year" | "month" | "day" | "container" | "publisher" | "doi" | "url" | "pages" | "language" | "note", string>
> & {
  readonly type: NewSourceFields["type"];
  readonly authors: readonly Author[];
};
export type Author = { readonly key: number; readonly family: string; readonly given: string };
export type FieldName = Exclude<keyof Fields, "type" | "authors">;

export function emptyFields(address: string): Fields {
  const empty = { title: "", year: "", month: "", day: "", container: "", publisher: "", doi: "", pages: "", language: "", note: "" };
  return { ...empty, url: address, type: address ? "webpage" : "article", authors: [{ key: 0, family: "", given: "" }] };
}

/** What is wrong with it and how to mend it, field by field. */
export function problemsOf({ title, year, month, day, url, doi, authors }: Fields): Partial<Record<FieldName | "authors", string>> {
  return {
    ...(title.trim() === "" && { title: "Give it a title." }),
    ...(authors.some(({ family, given }) => family.trim() === "" && given.trim() !== "") && {
      authors: "Write the family name, too, or an organisation’s whole name in its place.",
    }),
    ...(/^\s*([1-9]\d{3})?\s*$/.test(year) ? {} : { year: "Write a year with four figures." }),
    ...(month !== "" && year.trim() === "" && { year: "Write the year, too." }),
    ...(isDay(day) ? {} : { day: "Write a day from 1 to 31." }),
    ...(day.trim() !== "" && month === "" && { day: "Choose the month, too." }),
    ...(/^\s*((https?:\/\/|mailto:)\S+)?\s*$/i.test(url) ? {} : { url: "Begin with https://, http:// or mailto:." }),
    ...(/^\s*((https?:\/\/(dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+)?\s*$/i.test(doi)
      ? {}
      : { doi: "Begin with 10., as in 10.1000/182." }),
  };
}

export function inputOf({ year, month, day, authors, ...fields }: Fields): NewSourceFields {
  return {
    ...fields,
    authors: authors
      .filter(({ family }) => family.trim() !== "")
      .map(({ family, given }) => (given.trim() === "" ? { literal: family } : { family, given })),
    issued:
      year.trim() === ""
        ? []
        : [{ year: Number(year), ...(month === "" ? {} : { month: Number(month) }), ...(day.trim() === "" ? {} : { day: Number(day) }) }],
  };
}

const isDay = (day: string): boolean => /^\s*$/.test(day) || (/^\s*\d{1,2}\s*$/.test(day) && Number(day) >= 1 && Number(day) <= 31);
