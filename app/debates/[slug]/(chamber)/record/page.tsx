import { isEntryType } from "@/features/debates/record/entry-types";
import { firstCursor, pagesKey, type RecordPages, readEntry } from "@/features/debates/record/pages";
import { RecordRoom } from "@/features/debates/record/record-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<{ readonly type?: string | string[]; readonly entry?: string | string[] }>;
};

export const metadata = { title: "Record" };

export default async function RecordPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { type, entry } = await searchParams;
  const view = { debate: slug, type: isEntryType(type) ? type : null, entry: readEntry(entry) };
  const before = firstCursor(view);
  await prefetch<RecordPages>(
    (key) => pagesKey(key.record.page.pathKey(), view),
    async (caller) => ({ pages: [await caller.record.page({ debate: slug, type: view.type, before })], pageParams: [before] }),
  );
  return (
    <Hydrate>
      <RecordRoom view={view} />
    </Hydrate>
  );
}
