import { Notice } from "@/components/ui/feedback/notice";
import { SENDING_WORDS, type Sending } from "./progress";

type Props = { readonly sending: Sending; readonly problem: string | null };

/** How far a ballot on its way has come, or why it was not cast. */
export function SendingState({ sending, problem }: Props) {
  return (
    <>
      <p role="status" className="font-sans text-sm empty:hidden">
        {SENDING_WORDS[sending]}
      </p>
      <div role="alert" className="empty:hidden">
        {problem && sending === "idle" ? (
          <Notice tone="danger" title="Not cast">
            {problem}
          </Notice>
        ) : null}
      </div>
    </>
  );
}
