import type { FloorView, SourceView } from "@/contracts/floor";
import { type CslRecord, describeSource } from "@/formats/bibliography";
import { floorRows, type SourceRow } from "@/server/data/floor/read";
import type { DebateScope } from "@/server/data/scope";

/** Claims, arguments and sources of a debate, flat; whoever shows them threads them. */
export async function getFloor(scope: DebateScope): Promise<FloorView> {
  const { claims, arguments: all, sources } = await floorRows(scope);
  return { claims, arguments: all, sources: sources.map(sourceView) };
}

function sourceView({ csl, gradeReason, ...source }: SourceRow): SourceView {
  return { ...source, ...describeSource(csl as CslRecord), gradeReason: gradeReason ?? "" };
}
