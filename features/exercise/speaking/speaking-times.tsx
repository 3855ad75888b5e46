import { BarList } from "@/components/charts/bar-list";
import { DataTable } from "@/components/ui/data/data-table";
import type { DelegationView } from "@/contracts/debates/debates";
import type { SpeakingTimesView } from "@/contracts/exercise/speaking";
import { joinWords, plural } from "@/lib/format";
import { formatCountdown } from "@/lib/format-time";

type Props = { readonly delegations: readonly DelegationView[]; readonly times: SpeakingTimesView };

/** For how long each delegation has spoken, and everybody who has. */
export function SpeakingTimes({ delegations, times }: Props) {
  const nameOf = new Map(delegations.map(({ key, name }) => [key, name]));
  const heard = times.delegations.filter(({ speeches }) => speeches > 0);
  const silent = times.delegations.filter(({ speeches }) => speeches === 0);
  const rows = heard.map(({ delegation, speeches, seconds }) => ({
    key: delegation,
    label: nameOf.get(delegation) ?? delegation,
    value: seconds,
    figure: formatCountdown(seconds * 1000),
    note: plural(speeches, "speech", "speeches"),
  }));
  const people = times.people.filter(({ speeches }) => speeches > 0);
  if (people.length === 0 || rows.length === 0) return null;
  const most = [...rows].sort((a, b) => b.value - a.value)[0]!;
  return (
    <section aria-label="Speaking time" className="flex flex-col gap-6">
      <BarList title={`${most.label} has spoken longest`} rowLabel="Delegation" valueLabel="Seconds" rows={rows} />
      {silent.length > 0 ? (
        <p className="measure font-sans text-sm text-muted">
          Not heard yet: {joinWords(silent.map(({ delegation }) => nameOf.get(delegation) ?? delegation))}.
        </p>
      ) : null}
      <DataTable
        caption="Speaking time by person"
        columns={[
          { key: "name", header: "Person", cell: ({ name, roleInWords }) => `${name}, ${roleInWords}` },
          {
            key: "delegation",
            header: "Delegation",
            cell: ({ delegation }) => (delegation ? (nameOf.get(delegation) ?? delegation) : "no seat"),
          },
          { key: "speeches", header: "Speeches", numeric: true, cell: ({ speeches }) => speeches },
          { key: "time", header: "Minutes", numeric: true, cell: ({ seconds }) => formatCountdown(seconds * 1000) },
        ]}
        rows={people}
        rowKey={({ participantId }) => participantId}
      />
    </section>
  );
}
