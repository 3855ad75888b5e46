import { type NextRequest, NextResponse } from "next/server";
import { api } from "@/server/rsc";

type Context = { readonly params: Promise<{ scenario: string }> };

/** The file of a scenario, for those who may write scenarios. */
export async function GET({ nextUrl }: NextRequest, { params }: Context) {
  const caller = await api();
  const wanted = { workspace: nextUrl.searchParams.get("workspace") ?? "", scenarioId: (await params).scenario };
  const scenario = await caller.scenarios.get(wanted).catch(() => null);
  if (scenario?.text == null) return new NextResponse("There is no such file, or it is not open to you.\n", { status: 404 });
  return new NextResponse(scenario.text, {
    headers: {
      "content-type": "application/yaml; charset=utf-8",
      "content-disposition": `attachment; filename="${scenario.key}-v${scenario.version}.yaml"`,
    },
  });
}
