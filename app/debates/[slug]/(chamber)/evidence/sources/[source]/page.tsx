import { readLine } from "@/features/argument/evidence/source/read-line";
import { type SourcePages, sourceKey } from "@/features/argument/evidence/source/source-pages";
import { SourceRoom } from "@/features/argument/evidence/source/source-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string; source: string }>;
  readonly searchParams: Promise<{ readonly line?: string | string[] }>;
};

export const metadata = { title: "Source" };

export default async function SourcePage({ params, searchParams }: Props) {
  const { slug, source } = await params;
  const line = readLine((await searchParams).line);
  const place = { debate: slug, sourceId: source };
  const first = await prefetch<SourcePages>(
    (key) => sourceKey(key.evidence.source.pathKey(), place),
    async (caller) => ({ pages: [await caller.evidence.source(place)], pageParams: [0] }),
  );
  await Promise.all([
    first.pages[0]?.text
      ? prefetch(
          (key) => key.evidence.sourceText.queryKey({ ...place, line }),
          (caller) => caller.evidence.sourceText({ ...place, line }),
        )
      : null,
    prefetch(
      (key) => key.evidence.sources.queryKey({ debate: slug }),
      (caller) => caller.evidence.sources({ debate: slug }),
    ),
  ]);
  return (
    <Hydrate>
      <SourceRoom debate={slug} sourceId={source} line={line} />
    </Hydrate>
  );
}
