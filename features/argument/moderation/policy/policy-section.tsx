"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Time } from "@/components/ui/time/time";
import { MODE_WORDS } from "@/domain/moderation";
import { useTRPC } from "@/lib/trpc/client";

type Props = {
  readonly debate: string;
  readonly now: string;
  readonly mayEdit: boolean;
  /** The policy's text as the server made it from Markdown, and of which revision. */
  readonly article: { readonly revision: number; readonly content: ReactNode };
};

/** How this debate is moderated, for everybody to read. */
export function PolicySection({ debate, now, mayEdit, article }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: policy } = useSuspenseQuery(trpc.moderation.policy.queryOptions({ debate }));
  const isOld = policy.revision !== article.revision;
  useEffect(() => {
    if (isOld) router.refresh();
  }, [isOld, router]);
  const edit = (
    <LinkButton icon="edit" href={`/debates/${debate}/moderation/settings`}>
      {policy.revision === 0 ? "Write your own" : "Change the policy"}
    </LinkButton>
  );
  return (
    <Section
      id="policy"
      title="Policy"
      lead={
        policy.at === null ? (
          "The one that every debate starts with."
        ) : (
          <>
            Published <Time iso={policy.at} now={now} />, revision {policy.revision}.
          </>
        )
      }
      actions={mayEdit ? edit : null}
    >
      <div className="flex flex-col gap-1 border-l-4 border-edge pl-3 font-sans">
        <p className="text-base font-semibold">{MODE_WORDS[policy.mode].label}</p>
        <p className="measure text-sm text-muted">{MODE_WORDS[policy.mode].hint}</p>
      </div>
      <div className="measure">{article.content}</div>
      <div className="flex flex-col gap-2">
        <h3 className="font-serif text-lg font-semibold">Reasons</h3>
        <ul className="measure list-disc pl-5 font-serif">
          {policy.reasons.map(({ key, label }) => (
            <li key={key}>{label}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
