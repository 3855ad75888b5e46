import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CreditableArgument, MyBallot, MyPollView } from "@/contracts/voting/polls";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useKeptAct } from "@/lib/trpc/use-kept-act";
import { useSettled } from "@/lib/use-settled";

/** What moved one elector: what was said, what is being ticked, and what there is to choose from. */
export function useCredits(debate: string, poll: MyPollView, { electorId }: MyBallot) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [text, setText] = useState("");
  const settled = useSettled(text.trim());
  const asked = { debate, poll: poll.key };
  const { data } = useQuery(trpc.ballots.credits.queryOptions({ ...asked, text: "" }));
  const search = useQuery({
    ...trpc.ballots.credits.queryOptions({ ...asked, text: settled }),
    enabled: settled !== "",
    placeholderData: (earlier) => earlier,
  });
  const saying = useKeptAct(
    `credits:${electorId}`,
    (named: readonly CreditableArgument[], keyed) =>
      client.ballots.credit.mutate({ ...asked, electorId, arguments: named.map(({ id }) => id), ...keyed }),
    { after: () => queryClient.invalidateQueries({ queryKey: trpc.ballots.credits.queryKey({ ...asked, text: "" }) }) },
  );
  const said = data?.mine.find((one) => one.electorId === electorId);
  const [ticked, setTicked] = useState<readonly CreditableArgument[] | null>(null);
  const answer = saying.pending ?? (said?.at ? said.arguments : null);
  return {
    offered: data?.offered,
    found: settled === "" ? null : search.data?.found,
    text,
    setText,
    /** Null while they have not said anything. */
    answer,
    ticked: ticked ?? answer ?? [],
    isChanged: ticked !== null && !sameArguments(ticked, answer ?? []),
    tick: setTicked,
    say: (named: readonly CreditableArgument[]) => {
      setTicked(null);
      saying.act(named);
    },
    sending: saying.sending,
    problem: saying.problem,
  };
}

const sameArguments = (a: readonly CreditableArgument[], b: readonly CreditableArgument[]): boolean =>
  a.length === b.length && a.every(({ id }, index) => id === b[index]!.id);
