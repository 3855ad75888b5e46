"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { TextLink } from "@/components/ui/text/text-link";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { Stances } from "./position-cards";

/** The position a delegation starts from, for its brief. */
export function OpeningPosition({ debate: slug, delegation }: { readonly debate: string; readonly delegation: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: positions } = useSuspenseQuery(trpc.positions.list.queryOptions({ debate: slug }));
  const revisions = positions.find((one) => one.delegation === delegation)?.revisions ?? [];
  const opening = revisions.at(-1);
  if (!opening) return null;
  return (
    <Section title="Opening position" lead="Everyone can read this part.">
      <Stances className="max-w-3xl" position={opening} optionKeys={debate.options.map(({ key }) => key)} looks={looksOf(debate.options)} />
      <p className="written measure">{opening.reason}</p>
      {revisions.length > 1 ? (
        <p className="font-sans text-sm">
          It has changed since. <TextLink href={`/debates/${slug}/positions#${delegation}`}>See where the delegation stands now</TextLink>.
        </p>
      ) : null}
    </Section>
  );
}
