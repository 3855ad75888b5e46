import { HistoryRoom } from "@/features/debates/history/history-room";
import { BALLOT_FORMAT_IDS, ballotFormat } from "@/formats/ballots";
import { Hydrate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Ballots of another election" };

export default async function HistoryPage({ params }: Props) {
  const { slug } = await params;
  const formats = BALLOT_FORMAT_IDS.map((extension) => ({ extension, label: ballotFormat(extension).label }));
  return (
    <Hydrate>
      <HistoryRoom debate={slug} formats={formats} />
    </Hydrate>
  );
}
