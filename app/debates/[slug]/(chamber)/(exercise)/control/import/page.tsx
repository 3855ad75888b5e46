import { ImportRoom } from "@/features/argument/exchange/import-room";
import { ARGUMENT_FORMAT_IDS, argumentFormat } from "@/formats/arguments";
import { Hydrate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Arguments from a file" };

export default async function ImportPage({ params }: Props) {
  const { slug } = await params;
  const formats = ARGUMENT_FORMAT_IDS.map(argumentFormat).filter(({ read }) => read !== undefined);
  return (
    <Hydrate>
      <ImportRoom debate={slug} formats={formats.map(({ label, extension, says }) => ({ label, extension, says }))} />
    </Hydrate>
  );
}
