import { NextResponse } from "next/server";
import { api } from "@/server/rsc";

type Context = { readonly params: Promise<{ readonly workspace: string; readonly breakout: string }> };

/** The comparison as a file for a spreadsheet, for those who run the workspace. */
export async function GET(_: Request, { params }: Context) {
  const at = await params;
  const caller = await api();
  const file = await caller.breakouts.comparisonFile(at).catch(() => null);
  if (!file) return new NextResponse("There is no such file, or it is not open to you.\n", { status: 404 });
  return new NextResponse(file.text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${at.breakout}-compared.csv"`,
    },
  });
}
