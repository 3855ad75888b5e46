"use client";

import { Section } from "@/components/layout/section";
import type { DebateView } from "@/contracts/debates/debates";
import { AnnounceForm } from "./announce-form";
import { SpotlightForm } from "./spotlight-form";

type Props = { readonly debate: DebateView; readonly refresh: () => Promise<unknown> };

/** What stands before everyone, over every room and on the projector: a few words, and a claim. */
export function EveryoneSection({ debate, refresh }: Props) {
  return (
    <Section title="To everyone" lead="Shown at once over every room and on the projector, and kept in the record.">
      <AnnounceForm debate={debate} refresh={refresh} />
      <SpotlightForm debate={debate} refresh={refresh} />
    </Section>
  );
}
