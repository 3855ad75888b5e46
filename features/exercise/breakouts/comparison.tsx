import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { DataTable } from "@/components/ui/data/data-table";
import { Notice } from "@/components/ui/feedback/notice";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { TextLink } from "@/components/ui/text/text-link";
import type { Stance } from "@/contracts/argument/positions";
import type { ComparedPoll, ComparisonView, StrongArgument } from "@/contracts/exercise/breakouts";

type Props = { readonly comparison: ComparisonView };

/** What the rooms made of the same scenario: tallies, positions and strongest arguments side by side. */
export function Comparison({ comparison }: Props) {
  return (
    <Stack gap={12}>
      <Notice title="Where they differ most">{comparison.difference}</Notice>
      <Section title="Tallies" lead="Support as each poll’s first method counts it, and as a share of the ballots cast in that room.">
        {comparison.polls.length === 0 ? (
          <p className="font-sans text-base text-muted">
            No room has counted a poll yet. Each appears here as soon as one room has closed it.
          </p>
        ) : (
          comparison.polls.map((poll) => <PollTable key={poll.key} poll={poll} comparison={comparison} />)
        )}
      </Section>
      <Section title="Positions" lead="Where each delegation stands now on each option.">
        {comparison.options.map((option) => (
          <PositionTable key={option.key} option={option} comparison={comparison} />
        ))}
      </Section>
      <Section
        title="Strongest arguments"
        lead="The argument for and against each option that has the greatest computed strength in each room."
      >
        {comparison.options.map((option) => (
          <ArgumentTable key={option.key} option={option} comparison={comparison} />
        ))}
      </Section>
    </Stack>
  );
}

type Option = ComparisonView["options"][number];

function PollTable({ poll, comparison: { rooms, options } }: Props & { readonly poll: ComparedPoll }) {
  const counted = options.filter(({ key }) => poll.rooms.some((count) => count?.support[key]));
  return (
    <DataTable
      caption={poll.title}
      rows={rooms.map((room, index) => ({ room, count: poll.rooms[index] ?? null }))}
      rowKey={({ room }) => room.debate}
      columns={[
        {
          key: "room",
          header: "Room",
          cell: ({ room }) => <TextLink href={`/debates/${room.debate}/results/${poll.key}`}>Room {room.number}</TextLink>,
        },
        ...counted.map((option) => ({
          key: option.key,
          header: <OptionChip hue={option.hue} label={labelOf(option)} />,
          numeric: true,
          cell: ({ count }: { count: ComparedPoll["rooms"][number] }) => {
            const support = count?.support[option.key];
            return support ? `${support.exact} (${Math.round(support.share * 100)}%)` : "–";
          },
        })),
        {
          key: "turnout",
          header: "Ballots",
          numeric: true,
          cell: ({ count }) => (count ? `${count.cast} of ${count.eligible}` : "–"),
        },
        {
          key: "adopted",
          header: "Adopted",
          className: "min-w-40",
          cell: ({ count }) => (count ? count.adopted.join(", ") || "None" : "Not counted yet"),
        },
      ]}
    />
  );
}

function PositionTable({ option, comparison: { rooms, delegations, positions } }: Props & { readonly option: Option }) {
  const shown = rooms.map((room, index) => ({ room, index })).filter(({ room }) => option.room === null || option.room === room.number);
  return (
    <DataTable
      caption={labelOf(option)}
      rows={delegations}
      rowKey={({ key }) => key}
      columns={[
        { key: "delegation", header: "Delegation", cell: ({ name }) => name },
        ...shown.map(({ room, index }) => ({
          key: room.debate,
          header: `Room ${room.number}`,
          cell: ({ key }: { readonly key: string }) => {
            const stance = positions.find(({ delegation, option: of }) => delegation === key && of === option.key)?.stances[index];
            return stance ? WORDS[stance] : "–";
          },
        })),
      ]}
    />
  );
}

const WORDS = { backs: "Backs", accepts: "Accepts", undecided: "Undecided", opposes: "Opposes" } as const satisfies Record<Stance, string>;

function ArgumentTable({ option, comparison: { rooms, arguments: compared } }: Props & { readonly option: Option }) {
  const strongest = compared.find((one) => one.option === option.key)?.rooms ?? [];
  const rows = rooms.flatMap((room, index) => (strongest[index] ? [{ room, ...strongest[index] }] : []));
  return (
    <DataTable
      caption={labelOf(option)}
      rows={rows}
      rowKey={({ room }) => room.debate}
      columns={[
        { key: "room", header: "Room", cell: ({ room }) => `Room ${room.number}` },
        {
          key: "support",
          header: "For",
          className: "min-w-64 align-top",
          cell: ({ room, support }) => <Said debate={room.debate} said={support} />,
        },
        {
          key: "attack",
          header: "Against",
          className: "min-w-64 align-top",
          cell: ({ room, attack }) => <Said debate={room.debate} said={attack} />,
        },
      ]}
    />
  );
}

function Said({ debate, said }: { readonly debate: string; readonly said: StrongArgument | null }) {
  if (!said) return <span className="text-muted">Nothing said</span>;
  return (
    <span className="font-serif text-base">
      <TextLink href={`/debates/${debate}/map/strength/argument/${said.argument}`}>{said.text}</TextLink>
      {said.strength === null ? null : <span className="figures font-sans text-sm text-muted"> strength {said.strength.toFixed(2)}</span>}
    </span>
  );
}

const labelOf = ({ label, room }: Option): string => (room === null ? label : `${label} (room ${room})`);
