import { formatPartialDate } from "@/lib/format-time";

type Known = { readonly author: string; readonly title: string; readonly issued: string };

/** "Dmytro Kuleba, “What Ukraine needs”, 4 Sep 2025": a source as one line. */
export function sourceLine({ author, title, issued }: Known): string {
  return [author, `“${title}”`, dateInWords(issued)].filter(Boolean).join(", ");
}

/** A source's date, as far as it is known; what is no date stays as it was written. */
export function dateInWords(issued: string): string {
  return issued
    .split("–")
    .map((date) => (/^\d{4}(-\d{2}){0,2}$/.test(date) ? formatPartialDate(date) : date))
    .join("–");
}
