import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { TextField } from "@/components/ui/forms/text-field";
import { readMinutes } from "./deadline";

/** A deadline so many minutes from now. */
export function MinutesForm({ isBusy, onSet }: { readonly isBusy: boolean; readonly onSet: (minutes: number) => void }) {
  const [typed, setTyped] = useState("");
  const [isTried, setIsTried] = useState(false);
  const { minutes, problem } = readMinutes(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(minutes === null);
    if (minutes === null) return;
    onSet(minutes);
    setTyped("");
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <TextField
        label="Minutes from now"
        inputMode="numeric"
        width="figures"
        unit="min"
        value={typed}
        error={isTried ? (problem ?? (typed.trim() === "" ? "Write a number of minutes." : null)) : null}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" busy={isBusy}>
        Set
      </Button>
    </form>
  );
}
