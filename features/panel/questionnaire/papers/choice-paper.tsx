import { useId } from "react";
import { Choice } from "@/components/ui/forms/choice";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { labelOf, type PaperProps } from "./paper";

/** One of several, or several. */
export function ChoicePaper({ item, value, onSay }: PaperProps<"choice">) {
  const name = useId();
  const { among, atMost } = item.settings;
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const isSingle = atMost === 1;
  const toggle = (key: string) => {
    if (isSingle) return onSay([key]);
    return onSay(among.filter((other) => (other === key ? !chosen.includes(key) : chosen.includes(other))));
  };
  return (
    <Fieldset legend={isSingle ? "Your choice" : "Your choices"} hint={isSingle ? undefined : `Choose up to ${atMost}.`}>
      {among.map((key) => (
        <Choice
          key={key}
          type={isSingle ? "radio" : "checkbox"}
          name={name}
          label={labelOf(item, key)}
          checked={chosen.includes(key)}
          refusal={!isSingle && chosen.length >= atMost && !chosen.includes(key) ? `${atMost} are chosen: take one back first.` : null}
          onChange={() => toggle(key)}
        />
      ))}
    </Fieldset>
  );
}
