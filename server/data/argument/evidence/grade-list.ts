/** A grade as the lists of it come: whose it is, and its reason where that is the author's or the reader's own. */
export type GradeRow = { readonly value: string; readonly reason: string; readonly by: "author" | "me" | "participant" };

/** Grades of one thing as a list, the best first; `$2` is the reader's participant id. */
export const GRADE_LIST = `
coalesce(json_agg(json_build_object('value', e.value,
  'reason', CASE WHEN e.grader_id IS NULL OR e.grader_id = $2::uuid THEN e.reason ELSE '' END,
  'by', CASE WHEN e.grader_id IS NULL THEN 'author' WHEN e.grader_id = $2::uuid THEN 'me' ELSE 'participant' END) ORDER BY e.value), '[]')`;
