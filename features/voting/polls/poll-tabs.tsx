import { TabLinks } from "@/components/ui/navigation/tab-links";
import type { PollView } from "@/contracts/voting/polls";

type Props = { readonly debate: string; readonly polls: readonly PollView[]; readonly current: string };

/** The way to the results of the debate's other ballots. */
export function PollTabs({ debate, polls, current }: Props) {
  if (polls.length < 2) return null;
  const at = (key: string) => `/debates/${debate}/results/${key}`;
  return (
    <TabLinks label="Results by ballot" current={at(current)} items={polls.map(({ key, title }) => ({ href: at(key), label: title }))} />
  );
}
