import { type Column, DataTable } from "@/components/ui/data/data-table";
import { Badge } from "@/components/ui/marks/badge";
import { TextLink } from "@/components/ui/text/text-link";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { DelegationView } from "@/contracts/debates/debates";
import type { PartFigures, ParticipationView, PersonPart } from "@/contracts/exercise/participation";
import { formatNumber } from "@/lib/format";
import { FIGURE_WORDS } from "../words";
import { nameOf } from "./shown";

type Props = {
  readonly debate: string;
  readonly people: readonly PersonPart[];
  readonly phases: ParticipationView["phases"];
  readonly rubric: ParticipationView["rubric"];
  readonly delegations: readonly DelegationView[];
};

/** One row a person: requirements met in each phase that has begun, then what they did. */
export function PeopleTable({ debate, people, phases, rubric, delegations }: Props) {
  const names = new Map(delegations.map(({ key, name }) => [key, name]));
  return (
    <DataTable
      caption="Everybody’s part"
      captionHidden
      rows={people}
      rowKey={({ participantId }) => participantId}
      empty="Nobody fits."
      columns={[
        {
          key: "name",
          header: "Name",
          cell: (person) => (
            <span className="flex flex-col">
              <TextLink
                href={`/debates/${debate}/control/participation/${person.participantId}`}
                className="inline-flex min-h-6 items-center pointer-coarse:min-h-11"
              >
                {nameOf(person)}
              </TextLink>
              {person.realName ? <span className="text-xs font-normal text-muted">{person.name}</span> : null}
            </span>
          ),
        },
        {
          key: "delegation",
          header: "Delegation",
          cell: ({ delegation, roleInWords, hasLeft }) => (
            <>
              {delegation ? (names.get(delegation) ?? delegation) : "No seat"}, {roleInWords} {hasLeft ? <Badge>left</Badge> : null}
            </>
          ),
        },
        ...phaseColumns(phases),
        ...FIGURES.map(
          (figure): Column<PersonPart> => ({
            key: figure,
            header: FIGURE_WORDS[figure],
            numeric: true,
            cell: ({ figures }) => formatNumber(figures[figure]),
          }),
        ),
        ...(rubric.length > 0 ? [pointsColumn(rubric)] : []),
      ]}
    />
  );
}

function phaseColumns(phases: ParticipationView["phases"]): readonly Column<PersonPart>[] {
  return phases
    .filter(({ requirements, state }) => requirements.length > 0 && state !== "next")
    .map(({ order, title }) => ({
      key: `phase-${order}`,
      header: (
        <>
          {order + 1}.<VisuallyHidden>{` ${title}:`}</VisuallyHidden> done
        </>
      ),
      numeric: true,
      cell: ({ met, asked }) => (asked[order] === undefined ? "–" : `${met[order]} of ${asked[order]}`),
    }));
}

function pointsColumn(rubric: ParticipationView["rubric"]): Column<PersonPart> {
  const full = rubric.reduce((sum, { points }) => sum + points, 0);
  return {
    key: "points",
    header: `Points of ${full}`,
    numeric: true,
    cell: ({ marks }) => (marks && marks.open < rubric.length ? `${formatNumber(marks.sum, 1)}${marks.open > 0 ? " so far" : ""}` : "–"),
  };
}

export const FIGURES = [
  "claims",
  "sourcedClaims",
  "arguments",
  "replies",
  "ratings",
  "grades",
  "ballots",
  "positions",
  "speeches",
  "spokenSeconds",
  "messages",
  "injectAnswers",
  "proposals",
  "reflections",
] as const satisfies readonly (keyof PartFigures)[];
