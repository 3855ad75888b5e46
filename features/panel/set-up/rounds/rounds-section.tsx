import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { Notice } from "@/components/ui/feedback/notice";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { PanelSetUpView, PanelView } from "@/contracts/panel/panel";
import { joinWords, plural } from "@/lib/format";
import { CloseDialog } from "./close-dialog";
import { NextRound } from "./next-round";
import { OpenPanel } from "./open-panel";
import { OpenRound } from "./open-round";
import { roundName, roundWords } from "./round-words";

type Props = {
  readonly debate: DebateView;
  readonly setUp: PanelSetUpView;
  readonly panel: PanelView;
  /** Something of what the panel is promised is chosen and not saved. */
  readonly isEdited: boolean;
};

/** Opening the panel, its rounds one after the other, and closing it. */
export function RoundsSection({ debate, setUp, panel, isEdited }: Props) {
  const open = panel.rounds.find(({ closedAt }) => closedAt === null);
  const past = panel.rounds.filter(({ closedAt }) => closedAt !== null);
  return (
    <Section title="Rounds" lead={leadOf(panel)}>
      <Stack gap={6}>
        {setUp.smallGroups.length > 0 && !panel.openedAt ? <SmallGroups groups={setUp.smallGroups} /> : null}
        {panel.rounds.at(-1)?.stops && !panel.closedAt ? (
          <Notice tone="info" title="The stop rule is met">
            By the rule that was registered, the panel ends here. You can close it.
          </Notice>
        ) : null}
        {panel.openedAt ? null : (
          <OpenPanel debate={debate.slug} panel={panel} refusal={setUp.refusals.open ?? (isEdited ? UNSAVED : null)} />
        )}
        {open ? (
          <OpenRound debate={debate} round={open} progress={setUp.progress} isDetached={panel.anonymity.level === "detached"} />
        ) : null}
        {panel.openedAt && !open && !panel.closedAt ? <NextRound debate={debate.slug} setUp={setUp} panel={panel} /> : null}
        {past.length > 0 ? (
          <RuledList>
            {past.map((round) => (
              <RuledItem key={round.number} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
                <h3 className="font-serif text-lg font-semibold">{roundName(round)}</h3>
                <p className="font-sans text-base text-muted">
                  {roundWords(round)} Closed <Time iso={round.closedAt!} show="both" />.
                </p>
              </RuledItem>
            ))}
          </RuledList>
        ) : null}
        {panel.openedAt && !panel.closedAt ? (
          <CloseDialog debate={debate.slug} isRoundOpen={open !== undefined} refusal={setUp.refusals.close} />
        ) : null}
      </Stack>
    </Section>
  );
}

function leadOf({ openedAt, closedAt, rounds }: PanelView): string {
  if (closedAt) return "The panel is closed.";
  if (!openedAt) return "The panel is not open yet.";
  return rounds.length === 0 ? "The panel is open; no round was held yet." : `The panel is open, ${plural(rounds.length, "round")} so far.`;
}

function SmallGroups({ groups }: { readonly groups: PanelSetUpView["smallGroups"] }) {
  return (
    <Notice tone="warning" title="Some groups are small">
      {`${joinWords(groups.map(({ group, panellists }) => `${group} (${panellists})`))}: with fewer than five in a group, figures by group are withheld or banded. Invite more people, or put small groups together before you open.`}
    </Notice>
  );
}

const UNSAVED = "Something below is chosen and not saved. Save it first: the opening fixes it.";
