import { pagesKey, readKind, readText, type SearchPages } from "@/features/argument/search/pages";
import { SearchRoom } from "@/features/argument/search/search-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<{ readonly q?: string | string[]; readonly kind?: string | string[] }>;
};

export const metadata = { title: "Search" };

export default async function SearchRoomPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { q, kind } = await searchParams;
  const view = { debate: slug, text: readText(q), kind: readKind(kind) };
  if (view.text !== "")
    await prefetch<SearchPages>(
      (key) => pagesKey(key.search.all.pathKey(), view),
      async (caller) => ({ pages: [await caller.search.all(view)], pageParams: [0] }),
    );
  return (
    <Hydrate>
      <SearchRoom view={view} />
    </Hydrate>
  );
}
