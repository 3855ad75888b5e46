import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { Notice } from "@/components/ui/feedback/notice";
import { Time } from "@/components/ui/time/time";
import type { PanelView } from "@/contracts/panel/panel";
import { StopRuleForm } from "./stop-rule-form";
import { stopRuleWords } from "./stop-rule-words";

type Props = { readonly debate: string; readonly panel: PanelView; readonly refusal: string | null };

/** When the panel ends: registered before its first round, with its time and its hash, and shown as it is ever after. */
export function StopRuleSection({ debate, panel, refusal }: Props) {
  const { stopRule } = panel;
  return (
    <Section
      title="When it ends"
      lead="Registered before round 1, so that nobody can say that the panel was stopped when it suited. The server judges it at the end of each round."
    >
      <Stack gap={4}>
        {stopRule ? (
          <Stack gap={2}>
            {stopRuleWords(stopRule.rule).map((sentence) => (
              <p key={sentence} className="measure font-sans text-base">
                {sentence}
              </p>
            ))}
            <p className="font-sans text-sm text-muted">
              Registered <Time iso={stopRule.registeredAt} show="both" />, hash <code className="break-all">{stopRule.hash}</code>
            </p>
          </Stack>
        ) : (
          <p className="font-sans text-base text-muted">
            {panel.closedAt ? "No rule was registered." : "No rule is registered: whoever runs the panel ends it."}
          </p>
        )}
        {panel.closedAt ? null : refusal ? (
          <Notice tone="refusal">{refusal}</Notice>
        ) : (
          <StopRuleForm key={stopRule?.hash} debate={debate} registered={stopRule?.rule ?? null} />
        )}
      </Stack>
    </Section>
  );
}
