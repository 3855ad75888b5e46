import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { saveFile } from "@/components/charts/saving/save-file";
import { Button } from "@/components/ui/actions/button";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { DataTable } from "@/components/ui/data/data-table";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import { Time } from "@/components/ui/time/time";
import type { PanelLinksView, PanellistView } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { type LinkRow, linkRows, linksCsv } from "./link-rows";
import { isAwaited } from "./mail-words";

type Props = { readonly debate: string; readonly people: readonly PanellistView[]; readonly isFirst: boolean };

/** Links for everybody who has not joined, to be sent by hand: as a list on the page, and as a file for a mail merge. */
export function LinksForMany({ debate, people, isFirst }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const awaited = people.filter(isAwaited).map(({ id }) => id);
  const making = useAct(
    ({ panellistIds }: { readonly panellistIds: readonly string[] }, keyed) =>
      client.panellists.makeLinks.mutate({ debate, panellistIds: [...panellistIds], ...keyed }),
    () => {
      setIsOpen(true);
      return queryClient.invalidateQueries({ queryKey: trpc.panellists.list.queryKey() });
    },
  );
  const close = () => {
    setIsOpen(false);
    making.forget();
  };
  return (
    <>
      <Button
        icon="link"
        variant={isFirst && awaited.length > 0 ? "primary" : "secondary"}
        busy={making.isBusy}
        refusal={awaited.length === 0 ? "Nobody is still awaited." : null}
        onClick={() => making.act({ panellistIds: awaited })}
      >
        {awaited.length === 0 ? "Make links" : `Make ${plural(awaited.length, "link")}`}
      </Button>
      <FormError message={making.problem} title="No links made" />
      <Dialog open={isOpen && making.answer !== null} onClose={close} title="Links to send by hand" size="wide">
        {making.answer ? <Links answer={making.answer} rows={linkRows(making.answer, people)} /> : null}
      </Dialog>
    </>
  );
}

const SHOWN_FIRST = 50;

function Links({ answer, rows }: { readonly answer: PanelLinksView; readonly rows: readonly LinkRow[] }) {
  const save = () => saveFile("panel-links.csv", new Blob([linksCsv(rows)], { type: "text/csv" }));
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="measure font-sans text-base">
        Send each link to its person alone: whoever opens it first can join. Each works once, until{" "}
        <Time iso={answer.expiresAt} show="instant" />. They are not shown again; you can make new ones.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button icon="download" onClick={save}>
          Save as CSV
        </Button>
        <CopyButton size="regular" label="Copy all" text={rows.map(({ name, url }) => `${name}\t${url}`).join("\n")} />
      </div>
      <DataTable
        className="w-full"
        caption={rows.length > SHOWN_FIRST ? `The first ${SHOWN_FIRST} of ${rows.length}; the file has all` : plural(rows.length, "link")}
        rows={rows.slice(0, SHOWN_FIRST)}
        rowKey={({ url }) => url}
        columns={[
          { key: "name", header: "Name", cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
          {
            key: "link",
            header: "Link",
            className: "min-w-56",
            cell: ({ url }) => <span className="font-mono text-sm break-all select-all">{url}</span>,
          },
        ]}
      />
    </div>
  );
}
