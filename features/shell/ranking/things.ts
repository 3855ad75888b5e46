import type { Mark } from "@/components/ui/marks/option-mark";

/** Something that is ranked: an option of the debate, with its mark, or an author's own words. */
export type RankedThing = { readonly key: string; readonly label: string; readonly summary?: string; readonly mark?: Mark };
export type RankedThings = (key: string) => RankedThing;
