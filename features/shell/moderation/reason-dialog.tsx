"use client";

import { useQuery } from "@tanstack/react-query";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import { useTRPC } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { ReasonChoice } from "./reason-choice";

type Props = {
  readonly debate: string;
  /** Id of what is decided about, or null while nothing is. */
  readonly about: string | null;
  /** What is asked about: “Hide this claim”; null while nothing is. */
  readonly title: string | null;
  readonly onChoose: (reason: string, note: string) => void;
  readonly onClose: () => void;
};

/** Asks a moderator for one of the policy's reasons: a sheet under the thumb on phones. */
export function ReasonDialog({ debate, about, title, onChoose, onClose }: Props) {
  const trpc = useTRPC();
  const { data: policy, error } = useQuery({ ...trpc.moderation.policy.queryOptions({ debate }), enabled: title !== null });
  return (
    <Dialog open={title !== null} onClose={onClose} title={title ?? ""}>
      {policy && about ? (
        <ReasonChoice
          key={about}
          about={about}
          legend="Why?"
          reasons={policy.reasons}
          onChoose={(reason, note) => {
            onClose();
            onChoose(reason, note);
          }}
        />
      ) : error ? (
        <FormError title="The reasons did not load" message={sentenceOf(error)} />
      ) : (
        <div aria-busy="true">
          <SkeletonText lines={5} />
        </div>
      )}
    </Dialog>
  );
}
