import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { Notice } from "@/components/ui/feedback/notice";
import { FormError } from "@/components/ui/forms/form-error";
import type { PanelListReport } from "@/contracts/panel/panellists";
import { plural } from "@/lib/format";

type Props = {
  readonly report: PanelListReport;
  readonly refusalToMail: string | null;
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly onInvite: (send: boolean) => void;
};

/** What a list says, what is wrong with it line by line, and the presses that invite. */
export function PanelListPreview({ report: { lines, problems }, refusalToMail, isBusy, problem, onInvite }: Props) {
  const fresh = lines.filter(({ isThere }) => !isThere).length;
  const refusal = problems.length > 0 ? "Mend the list first." : fresh === 0 ? "Everybody on it is invited already." : null;
  return (
    <div className="flex flex-col gap-4">
      {problems.length > 0 ? (
        <Notice tone="danger" title={`${plural(problems.length, "line")} cannot be used`}>
          <ul className="flex flex-col gap-1">
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {lines.length > 0 ? (
        <DataTable
          caption={`${plural(fresh, "new person", "new people")}${fresh < lines.length ? `, ${lines.length - fresh} invited already` : ""}`}
          rows={lines}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: "name", header: "Name", cell: ({ name, isThere }) => (isThere ? `${name} (invited already)` : name) },
            { key: "email", header: "E-mail", cell: ({ email }) => email },
            { key: "expertise", header: "Expertise", cell: ({ expertise }) => expertise },
            { key: "group", header: "Group", cell: ({ group }) => group },
          ]}
        />
      ) : null}
      <p className="measure font-sans text-sm text-muted">
        All of them are invited, or nobody. The record says how many, and not who; only those who run the panel see this list.
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <Button variant="primary" busy={isBusy} refusal={refusal ?? refusalToMail} onClick={() => onInvite(true)}>
          Invite and send mails
        </Button>
        <Button busy={isBusy} refusal={refusal} onClick={() => onInvite(false)}>
          Invite without mails
        </Button>
      </div>
      <FormError message={problem} title="Nobody was invited" />
    </div>
  );
}
