"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { TextLink } from "@/components/ui/text/text-link";
import type { InjectView } from "@/contracts/exercise/injects";
import { isRunning } from "@/domain/permissions";
import { useTRPC } from "@/lib/trpc/client";
import { InjectForm } from "./inject-form";
import { PreparedItem } from "./prepared-item";
import { ReleasedItem } from "./released-item";

/** Control's part for injects: what is prepared, what is out and who has answered, and a form for one on the spot. */
export function InjectsPanel({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: people } = useSuspenseQuery(trpc.debates.people.queryOptions({ debate: slug }));
  const { data } = useSuspenseQuery(trpc.injects.list.queryOptions({ debate: slug }));
  const [writing, setWriting] = useState<InjectView | "new" | null>(null);
  if (!isRunning(debate.role)) return null;
  const prepared = data.injects.filter(({ releasedAt }) => releasedAt === null);
  const released = data.injects.filter(({ releasedAt }) => releasedAt !== null);
  const seated = new Set(people.flatMap(({ delegation }) => delegation ?? []));
  const isClosed = debate.status === "closed";
  return (
    <Section
      id="injects"
      title="Injects"
      lead="News from outside. Nobody else knows of one before it is released; the record names what goes to all, and of what goes to some only to how many."
      actions={
        isClosed || writing ? null : (
          <Button icon="plus" onClick={() => setWriting("new")}>
            Write an inject
          </Button>
        )
      }
    >
      {writing === "new" ? <InjectForm debate={debate} inject={null} onDone={() => setWriting(null)} /> : null}
      {data.injects.length === 0 && !writing ? (
        <p className="font-sans text-base text-muted">The scenario prepares none. Write one whenever the debate needs a push.</p>
      ) : null}
      {prepared.length > 0 ? (
        <RuledList aria-label="Prepared">
          {prepared.map((inject) => (
            <RuledItem key={inject.injectId} className="py-3">
              {writing !== null && writing !== "new" && writing.injectId === inject.injectId ? (
                <InjectForm debate={debate} inject={inject} onDone={() => setWriting(null)} />
              ) : (
                <PreparedItem debate={debate} inject={inject} onEdit={isClosed ? null : () => setWriting(inject)} />
              )}
            </RuledItem>
          ))}
        </RuledList>
      ) : null}
      {released.length > 0 ? <Released injects={released} debate={debate} seated={seated} now={data.now} /> : null}
    </Section>
  );
}

type ReleasedProps = Omit<ComponentProps<typeof ReleasedItem>, "inject"> & { readonly injects: readonly InjectView[] };

function Released({ injects, ...item }: ReleasedProps) {
  return (
    <>
      <h3 className="font-serif text-lg font-semibold">Released</h3>
      <RuledList aria-label="Released" className="-mt-2">
        {injects.map((inject) => (
          <ReleasedItem key={inject.injectId} inject={inject} {...item} />
        ))}
      </RuledList>
      <p>
        <TextLink href={`/debates/${item.debate.slug}/news`} className="inline-flex min-h-11 items-center font-sans text-base">
          Read them with their answers, and what moved after each
        </TextLink>
      </p>
    </>
  );
}
