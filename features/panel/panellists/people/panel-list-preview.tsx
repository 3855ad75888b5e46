import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { FormError } from "@/components/ui/forms/form-error";
import type { PanelListLine, PanelListReport } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";
import { LineProblems } from "../../../shell/lists/line-problems";

type Props = {
  readonly report: PanelListReport;
  readonly canMail: boolean;
  readonly refusalToMail: string | null;
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly onInvite: (send: boolean) => void;
};

/** What a list says, what is wrong with it line by line, and the presses that invite. */
export function PanelListPreview({ report: { lines, problems }, canMail, refusalToMail, isBusy, problem, onInvite }: Props) {
  const fresh = lines.filter(({ isThere }) => !isThere).length;
  const refusal = problems.length > 0 ? "Mend the list first." : fresh === 0 ? "Everybody on it was invited already." : null;
  return (
    <div className="flex flex-col gap-4">
      <LineProblems problems={problems} />
      {lines.length > 0 ? <Lines lines={lines} fresh={fresh} /> : null}
      <p className="measure font-sans text-sm text-muted">
        The record says how many were invited, and not who; only those who run the panel see this list.
      </p>
      <div className="flex flex-wrap items-start gap-3">
        {canMail ? (
          <Button variant="primary" busy={isBusy} refusal={refusal ?? refusalToMail} onClick={() => onInvite(true)}>
            Invite and send mails
          </Button>
        ) : null}
        <Button variant={canMail ? "secondary" : "primary"} busy={isBusy} refusal={refusal} onClick={() => onInvite(false)}>
          Invite without mails
        </Button>
      </div>
      <FormError message={problem} title="Nobody was invited" />
    </div>
  );
}

const SHOWN_FIRST = 20;

function Lines({ lines, fresh }: { readonly lines: readonly PanelListLine[]; readonly fresh: number }) {
  const [isWhole, setIsWhole] = useState(false);
  const has = (field: "group" | "expertise") => lines.some((line) => line[field] !== "");
  const shown = isWhole ? lines : lines.slice(0, SHOWN_FIRST);
  return (
    <div className="flex flex-col gap-3">
      <DataTable
        caption={`${plural(fresh, "new person", "new people")}${fresh < lines.length ? `, ${lines.length - fresh} invited before` : ""}`}
        rows={shown}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: "name",
            header: "Name",
            cell: ({ name, email, isThere }) => (
              <span className="flex flex-col wrap-anywhere">
                <span>{isThere ? `${name} (invited before)` : name}</span>
                <span className="font-normal text-muted">{email}</span>
              </span>
            ),
          },
          ...(has("group") ? [{ key: "group", header: "Group", cell: ({ group }: PanelListLine) => group }] : []),
          ...(has("expertise") ? [{ key: "expertise", header: "Expertise", cell: ({ expertise }: PanelListLine) => expertise }] : []),
        ]}
      />
      {shown.length < lines.length ? (
        <Button className="self-start" onClick={() => setIsWhole(true)}>
          Show all {lines.length} lines
        </Button>
      ) : null}
    </div>
  );
}
