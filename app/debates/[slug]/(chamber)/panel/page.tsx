import { PanelRoom } from "@/features/panel/questionnaire/panel-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Panel" };

export default async function PanelPage({ params }: Props) {
  const { slug } = await params;
  await prefetch(
    (key) => key.answers.questionnaire.queryKey({ debate: slug }),
    (caller) => caller.answers.questionnaire({ debate: slug }),
  );
  return (
    <Hydrate>
      <PanelRoom debate={slug} />
    </Hydrate>
  );
}
