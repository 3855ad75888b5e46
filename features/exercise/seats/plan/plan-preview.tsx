import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { FormError } from "@/components/ui/forms/form-error";
import type { DelegationView } from "@/contracts/debates/debates";
import type { PlannedLine, SeatPlanReport } from "@/contracts/exercise/seats";
import { plural } from "@/lib/format";
import { LineProblems } from "../../../shell/lists/line-problems";

type Props = {
  readonly report: SeatPlanReport;
  readonly delegations: readonly DelegationView[];
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly onPut: () => void;
};

/** What a list says, what is wrong with it line by line, and the press that puts it in. */
export function PlanPreview({ report: { lines, problems }, delegations, isBusy, problem, onPut }: Props) {
  const here = lines.filter(({ isHere }) => isHere).length;
  const balanced = lines.filter(isOpen).length;
  const facts = [
    plural(lines.length, "person", "people"),
    ...(here > 0 ? [`${here} here already`] : []),
    ...(balanced > 0 ? [`${balanced} to be balanced`] : []),
  ];
  return (
    <div className="flex flex-col gap-4">
      <LineProblems problems={problems} />
      {lines.length > 0 ? (
        <DataTable
          caption={facts.join(", ")}
          rows={lines}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: "name", header: "Name", cell: ({ name, isHere }) => (isHere ? `${name} (here)` : name) },
            { key: "delegation", header: "Delegation", cell: (line) => seatOf(line, delegations) },
            { key: "role", header: "Role", cell: ({ role }) => role },
            { key: "group", header: "Group", cell: ({ group }) => group ?? "" },
          ]}
        />
      ) : null}
      <p className="measure font-sans text-sm text-muted">
        All of it is put in, or nothing, in place of any list before it. Whoever is here by a name on it sits there at once; their work
        stays where it is. Only those who run the debate see the list.
      </p>
      <Button
        variant="primary"
        busy={isBusy}
        refusal={problems.length > 0 ? "Mend the list first." : null}
        onClick={onPut}
        className="self-start"
      >
        Put in {plural(lines.length, "seat")}
      </Button>
      <FormError message={problem} title="Nothing was put in" />
    </div>
  );
}

const isOpen = ({ role, delegation }: PlannedLine): boolean => role !== "observer" && delegation === null;

function seatOf(line: PlannedLine, delegations: readonly DelegationView[]): string {
  if (isOpen(line)) return "balanced";
  return delegations.find(({ key }) => key === line.delegation)?.name ?? "none";
}
