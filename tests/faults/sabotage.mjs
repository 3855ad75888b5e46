// Loaded into a server before anything else (`node --import`), it breaks one promise on its way to the database, so that a
// fault test can show that it would notice. PLENARY_SABOTAGE says which.
import pg from "pg";

const BREAKS = {
  /** Nobody waits for anybody. */
  "no-lock": (text) => text.replace(/ FOR UPDATE\b/g, ""),
  /** No request is recognised when it is repeated. */
  "no-keys": (text) =>
    text
      .replace("JOIN idempotency i ON i.user_id = w.user_id AND i.key = w.key", "JOIN idempotency i ON false")
      .replace(/INSERT INTO idempotency \(user_id, key, request_hash, answer\)\s+SELECT \* FROM/, "SELECT 1 FROM")
      .replace("$23::jsonb[]) ON CONFLICT DO NOTHING RETURNING 1", "$23::jsonb[])"),
  /** Ballots are acknowledged before they are committed, and then are not. */
  "no-commit": (text) => (text === "COMMIT" ? "ROLLBACK" : text),
};

const wanted = (process.env.PLENARY_SABOTAGE ?? "").split(",").filter(Boolean);
const broken = (text) => wanted.reduce((sofar, name) => BREAKS[name](sofar), text);

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function sabotaged(config, ...rest) {
  if (typeof config === "string") return query.call(this, broken(config), ...rest);
  if (typeof config?.text === "string") config.text = broken(config.text);
  return query.call(this, config, ...rest);
};
