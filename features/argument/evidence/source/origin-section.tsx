"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { TextLink } from "@/components/ui/text/text-link";
import type { LinkedSource, SourcePageView } from "@/contracts/argument/evidence";
import { useTRPC } from "@/lib/trpc/client";
import { sourceLine } from "../../../shell/evidence/source-line";
import { useLinkOrigin } from "../use-evidence-acts";

type Props = { readonly debate: string; readonly source: SourcePageView; readonly refusal: string | null };

/** What the source is drawn from, and what is drawn from it: such sources do not count as independent. */
export function OriginSection({ debate, source, refusal }: Props) {
  const trpc = useTRPC();
  const { data: all } = useSuspenseQuery(trpc.evidence.sources.queryOptions({ debate }));
  const [originId, setOriginId] = useState(source.origin?.id ?? "");
  const link = useLinkOrigin(debate, source.id);
  return (
    <Section
      title="Where it comes from"
      lead="A source drawn from another one confirms nothing beside it: the two count as one. So do sources of the same publisher or site, and of the same author."
    >
      {source.origin ? (
        <p className="font-sans text-base">
          Drawn from <Linked debate={debate} source={source.origin} />
        </p>
      ) : null}
      {source.derived.length > 0 ? (
        <div className="font-sans text-base">
          <p>Drawn from this source:</p>
          <ul className="list-disc pl-5">
            {source.derived.map((one) => (
              <li key={one.id}>
                <Linked debate={debate} source={one} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flex max-w-xl flex-col gap-3">
        <Select
          label="It is drawn from"
          value={originId}
          options={[
            { value: "", label: "No other source here" },
            ...all.filter(({ id }) => id !== source.id).map((one) => ({ value: one.id, label: sourceLine(one) })),
          ]}
          onChange={({ target }) => setOriginId(target.value)}
        />
        <FormError title="Not kept" message={link.problem} />
        <div>
          <Button
            busy={link.isBusy}
            refusal={refusal ?? (originId === (source.origin?.id ?? "") ? "Choose another source first." : null)}
            onClick={() => link.act({ originId: originId || null })}
          >
            Keep
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Linked({ debate, source }: { readonly debate: string; readonly source: LinkedSource }) {
  return <TextLink href={`/debates/${debate}/evidence/sources/${source.id}`}>{source.title}</TextLink>;
}
