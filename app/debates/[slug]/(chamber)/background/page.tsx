import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Prose } from "@/components/ui/text/prose";
import { RoomHeader } from "@/features/shell/room-header";
import { orElsewhere, readDebate } from "@/server/rsc";

type Props = { readonly params: Promise<{ slug: string }> };

export const metadata = { title: "Background" };

export default async function BackgroundPage({ params }: Props) {
  const { slug } = await params;
  const { options } = await readDebate(slug);
  const { background, glossary } = await orElsewhere((caller) => caller.debates.background({ debate: slug }));
  return (
    <Stack gap={12}>
      <RoomHeader title="Background" lead="What everybody should know before the debate." />
      <Prose headings={2}>{background}</Prose>
      <Section title="Options">
        <ul className="flex flex-col gap-8">
          {options.map((option) => (
            <li key={option.key} id={option.key} className="flex flex-col gap-2">
              <h3 className="font-serif text-lg font-semibold">
                <OptionChip hue={option.hue} label={option.title} />
              </h3>
              <p className="measure font-serif">{option.description}</p>
              <div className="grid gap-4 sm:grid-cols-2">
                <Duties title="It obliges partners to" duties={option.obliges} />
                <Duties title="It does not oblige them to" duties={option.doesNotOblige} />
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {glossary.length > 0 ? (
        <Section title="Glossary">
          <dl className="measure flex flex-col gap-3">
            {glossary.map(({ term, definition }) => (
              <div key={term}>
                <dt className="font-semibold">{term}</dt>
                <dd className="font-serif">{definition}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
    </Stack>
  );
}

function Duties({ title, duties }: { readonly title: string; readonly duties: readonly string[] }) {
  if (duties.length === 0) return null;
  return (
    <div>
      <h4 className="font-sans text-sm font-semibold">{title}</h4>
      <ul className="mt-1 list-disc pl-5 font-serif">
        {duties.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
    </div>
  );
}
