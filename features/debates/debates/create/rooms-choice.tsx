import { RadioGroup } from "@/components/ui/forms/radio-group";
import { TextField } from "@/components/ui/forms/text-field";
import { MOST_ROOMS, type Rooms } from "./rooms";

type Props = { readonly rooms: Rooms; readonly onChoose: (rooms: Rooms) => void };

/** One room, or several that debate the same at once. */
export function RoomsChoice({ rooms, onChoose }: Props) {
  const isSeveral = rooms.count !== "1";
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        legend="Rooms"
        name="rooms"
        value={isSeveral ? "several" : "one"}
        onChange={({ target }) => onChoose({ ...rooms, count: target.value === "one" ? "1" : "3" })}
        options={[
          { value: "one", label: "One room", hint: "Up to about thirty people argue with each other well." },
          {
            value: "several",
            label: "Several rooms",
            hint: "For more: each debates the same by itself, and you compare what becomes of it.",
          },
        ]}
      />
      {isSeveral ? (
        <div className="flex flex-col gap-4 border-l-2 border-line pl-4">
          <TextField
            label="How many rooms"
            hint={`From 2 to ${MOST_ROOMS}.`}
            inputMode="numeric"
            width="figures"
            value={rooms.count}
            onChange={({ target }) => onChoose({ ...rooms, count: target.value })}
          />
          <RadioGroup
            legend="Who goes where"
            name="spreading"
            value={rooms.spreading}
            onChange={({ target }) => onChoose({ ...rooms, spreading: target.value === "choose" ? "choose" : "evenly" })}
            options={[
              {
                value: "evenly",
                label: "Spread evenly",
                hint: "One code for all: whoever joins comes into the room with the fewest people.",
              },
              { value: "choose", label: "People choose", hint: "One code for all: whoever joins sees the rooms and picks one." },
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}
