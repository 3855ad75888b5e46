import { choices } from "@/features/voting/poll-settings/choices";
import { SettingsRoom } from "@/features/voting/poll-settings/settings-room";
import { Hydrate, prefetch } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string; poll: string }> };

export const metadata = { title: "How a vote works" };

export default async function PollSettingsPage({ params }: Props) {
  const { slug, poll } = await params;
  await prefetch(
    (key) => key.polls.list.queryKey({ debate: slug }),
    (caller) => caller.polls.list({ debate: slug }),
  );
  return (
    <Hydrate>
      <SettingsRoom debate={slug} poll={poll} choices={choices()} />
    </Hydrate>
  );
}
