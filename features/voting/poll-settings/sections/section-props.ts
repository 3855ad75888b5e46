import type { Choices } from "../choices";
import type { Settings } from "../settings";

export type SectionProps = {
  readonly settings: Settings;
  readonly choices: Choices;
  readonly onChange: (settings: Settings) => void;
};
