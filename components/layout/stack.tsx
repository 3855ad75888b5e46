import type { ComponentProps } from "react";
import { classNames } from "../ui/class-names";

type Gap = 1 | 2 | 3 | 4 | 6 | 8 | 12;

/** Things under one another, evenly apart (steps of 4 px). `<Stack gap={6}>…</Stack>` */
export function Stack({ gap = 4, className, ...rest }: ComponentProps<"div"> & { readonly gap?: Gap }) {
  return <div {...rest} className={classNames("flex min-w-0 flex-col", GAPS[gap], className)} />;
}

/** Things beside one another that wrap: chips, buttons, facts. `<Cluster gap={2}>…</Cluster>` */
export function Cluster({ gap = 2, className, ...rest }: ComponentProps<"div"> & { readonly gap?: Gap }) {
  return <div {...rest} className={classNames("flex flex-wrap items-center", GAPS[gap], className)} />;
}

const GAPS = { 1: "gap-1", 2: "gap-2", 3: "gap-3", 4: "gap-4", 6: "gap-6", 8: "gap-8", 12: "gap-12" } as const satisfies Record<
  Gap,
  string
>;
