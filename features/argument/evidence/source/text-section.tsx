"use client";

import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import type { SourcePageView } from "@/contracts/argument/evidence";
import { formatBytes, formatNumber } from "@/lib/format";
import { SourceText } from "./source-text";
import { TextDialog } from "./text-dialog";

type Props = {
  readonly debate: string;
  readonly source: SourcePageView;
  readonly line: number | undefined;
  readonly refusal: string | null;
};

/** The source's own words, where somebody put them here, with the quotations marked in them. */
export function TextSection({ debate, source, line, refusal }: Props) {
  const { text } = source;
  const [isOpen, setOpen] = useState(false);
  const add = (
    <Button icon={text ? "edit" : "upload"} refusal={refusal ?? text?.refusal ?? null} onClick={() => setOpen(true)}>
      {text ? "Replace the text" : "Add its text"}
    </Button>
  );
  return (
    <Section
      title="Its text"
      id="text"
      lead={
        text
          ? `${formatNumber(text.lines)} lines, ${formatBytes(text.bytes)}${text.addedBy ? `, put here by ${text.addedBy}` : ""}. Verbatim quotations are marked in it.`
          : undefined
      }
      actions={text ? add : null}
    >
      {text ? (
        <SourceText debate={debate} sourceId={source.id} line={line} />
      ) : (
        <EmptyState title="The text of this source is not here" heading="h3" action={add}>
          Paste it or upload it as plain text: every quotation of it is then checked word for word, now and whenever somebody quotes it.
        </EmptyState>
      )}
      <TextDialog debate={debate} sourceId={source.id} isReplacing={text !== null} open={isOpen} onClose={() => setOpen(false)} />
    </Section>
  );
}
