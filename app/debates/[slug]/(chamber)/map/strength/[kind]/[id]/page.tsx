import { notFound } from "next/navigation";
import type { NodeRef } from "@/domain/argumentation";
import { semanticsFrom } from "@/features/argument/map/model/choice";
import { WorkingRoom } from "@/features/argument/map/strength/working-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string; kind: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
};

export const metadata = { title: "Working of a strength" };

export default async function StrengthPage({ params, searchParams }: Props) {
  const { slug, kind, id } = await params;
  if (kind !== "option" && kind !== "claim" && kind !== "argument") notFound();
  const node: NodeRef = { kind, id };
  const semantics = semanticsFrom(await searchParams);
  await Promise.all([
    prefetch(
      (key) => key.strength.node.queryKey({ debate: slug, node, semantics }),
      (caller) => caller.strength.node({ debate: slug, node, semantics }),
    ),
    prefetch(
      (key) => key.strength.overview.queryKey({ debate: slug }),
      (caller) => caller.strength.overview({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <WorkingRoom debate={slug} node={node} semantics={semantics} />
    </Hydrate>
  );
}
