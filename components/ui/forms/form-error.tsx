import { Notice } from "../feedback/notice";

/** What the server said when it refused the whole form. The place is there from the start, so that it is read aloud. `<FormError message={error} />` */
export function FormError({ message, title = "Not saved" }: { readonly message?: string | null; readonly title?: string }) {
  return (
    <div role="alert" className="empty:hidden">
      {message ? (
        <Notice tone="danger" title={title}>
          {message}
        </Notice>
      ) : null}
    </div>
  );
}
