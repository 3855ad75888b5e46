import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { OwnAnswer, OwnAnswers, QuestionnaireView, SheetView } from "@/contracts/panel/answers";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useSheetKey } from "../sheet/use-sheet-key";

/** One's own answers, wherever the panel's level keeps them, and how to note one that the server has just taken. */
export function useOwnAnswers(debate: string, view: QuestionnaireView) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const isDetached = view.anonymity === "detached" && view.isPanellist;
  const { key, adopt } = useSheetKey(debate, { isDetached, hasBegun: view.hasBegun });
  const roundId = view.round?.id ?? null;
  // The key stays in this browser: it goes in the body of a request and in no address.
  const sheetQuery = [...trpc.answers.pathKey(), "sheet", debate, key, roundId];
  const { data: sheet } = useQuery<SheetView>({
    queryKey: sheetQuery,
    queryFn: () => client.answers.openSheet.mutate({ debate, sheetKey: key! }),
    enabled: isDetached && key !== null,
  });
  const questionnaire = trpc.answers.questionnaire.queryKey({ debate });

  const note = (answer: OwnAnswer) => {
    if (isDetached) queryClient.setQueryData<SheetView>(sheetQuery, (old) => old && { ...withAnswer(old, answer), isFound: true });
    queryClient.setQueryData<QuestionnaireView>(
      questionnaire,
      (old) => old && { ...old, hasBegun: true, own: old.own && withAnswer(old.own, answer) },
    );
    // What the panel has answered is told after one's own answer.
    return view.mode === "real-time" ? queryClient.invalidateQueries({ queryKey: questionnaire }) : undefined;
  };
  const own: OwnAnswers | null = isDetached ? (sheet ?? null) : view.own;
  const isElsewhere = isDetached && view.hasBegun && (key === null || sheet?.isFound === false);
  return { own, sheetKey: isDetached ? key : null, adopt, note, isElsewhere, isWrong: isElsewhere && key !== null };
}

function withAnswer<Own extends OwnAnswers>(own: Own, answer: OwnAnswer): Own {
  return { ...own, now: [...own.now.filter(({ itemId }) => itemId !== answer.itemId), answer] };
}
