import { PolicyForm } from "@/features/argument/moderation/settings/policy-form";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Moderation policy" };

export default async function ModerationSettingsPage({ params }: Props) {
  const { slug: debate } = await params;
  await prefetch(
    (key) => key.moderation.policy.queryKey({ debate }),
    (caller) => caller.moderation.policy({ debate }),
  );
  return (
    <Hydrate>
      <PolicyForm debate={debate} />
    </Hydrate>
  );
}
