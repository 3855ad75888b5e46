import { Select } from "@/components/ui/forms/select";
import { labelOf, type PaperProps, partsOf } from "./paper";
import { placesOf, tiersOf, withPlace } from "./places";

/** A place for each thing, from the system's own list: the same by thumb, by keyboard and by ear. Half a ranking is places, a whole one tiers. */
export function RankingPaper({ item, value, onSay }: PaperProps<"ranking">) {
  const { among, tiesAllowed } = item.settings;
  const places = Array.isArray(value) ? placesOf(value) : partsOf<number>(value);
  const left = among.filter((key) => places[key] === undefined).length;
  const give = (key: string, place: number | null) => {
    const next = withPlace(places, key, place, tiesAllowed);
    onSay(among.every((one) => next[one] !== undefined) ? tiersOf(next) : next);
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="measure font-sans text-sm text-muted">
        {tiesAllowed ? "Give each a place; two may share one." : "Give each a place of its own: whoever has it changes places with it."}
      </p>
      {among.map((key) => (
        <Select
          key={key}
          label={labelOf(item, key)}
          placeholder="No place yet"
          className="max-w-sm"
          options={among.map((_, index) => ({ value: String(index + 1), label: `Place ${index + 1}` }))}
          value={places[key] === undefined ? "" : String(places[key])}
          onChange={({ target }) => give(key, target.value === "" ? null : Number(target.value))}
        />
      ))}
      <p role="status" className="font-sans text-sm text-muted">
        {left > 0 && left < among.length ? `${left} of ${among.length} have no place yet.` : ""}
      </p>
    </div>
  );
}
