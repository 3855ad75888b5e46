import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { FieldError } from "@/components/ui/forms/field";
import { TextField } from "@/components/ui/forms/text-field";
import type { Author } from "./source-fields";

type Props = {
  /** Of the first family name, so that a problem can be brought into focus. */
  readonly id: string;
  readonly authors: readonly Author[];
  readonly error: string | undefined;
  readonly onChange: (authors: readonly Author[]) => void;
};

/** Who wrote it, name by name; an organisation stands in the first box alone. */
export function AuthorFields({ id, authors, error, onChange }: Props) {
  const set = (key: number, fields: Partial<Author>) => onChange(authors.map((one) => (one.key === key ? { ...one, ...fields } : one)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-sans text-sm font-semibold">
        Authors<span className="font-normal text-muted"> (optional)</span>
      </legend>
      {authors.map(({ key, family, given }, index) => (
        <div key={key} className="flex items-end gap-1">
          <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
            <TextField
              id={index === 0 ? id : undefined}
              label={authors.length === 1 ? "Family name, or organisation" : `Family name or organisation ${index + 1}`}
              maxLength={120}
              value={family}
              onChange={({ target }) => set(key, { family: target.value })}
            />
            <TextField
              label={authors.length === 1 ? "Given names" : `Given names ${index + 1}`}
              maxLength={120}
              value={given}
              onChange={({ target }) => set(key, { given: target.value })}
            />
          </div>
          {authors.length > 1 ? (
            <IconButton
              icon="cross"
              label={`Remove author ${index + 1}`}
              onClick={() => onChange(authors.filter((one) => one.key !== key))}
            />
          ) : null}
        </div>
      ))}
      <FieldError id={`${id}-authors`} error={error} />
      {authors.length < 30 ? (
        <div>
          <Button
            size="small"
            variant="quiet"
            icon="plus"
            onClick={() => onChange([...authors, { key: Math.max(...authors.map(({ key }) => key)) + 1, family: "", given: "" }])}
          >
            Another author
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
