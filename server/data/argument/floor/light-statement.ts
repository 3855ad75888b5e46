/** One statement, and so of one moment; plain lists, which the reader puts together: nothing here is looked up thing by thing. */
export const LIGHT = `
SELECT d.seq,
  (${list("json_build_array(o.id, o.key)", `option o WHERE o.debate_id = d.id`, `o."order"`)}) AS options,
  (${list("json_build_array(g.id, g.key)", `delegation g WHERE g.debate_id = d.id`, "g.key")}) AS delegations,
  (${list(
    `json_build_object('id', c.id, 'status', c.status, 'at', ${milliseconds("c.created_at")}, 'delegation', c.delegation_id,
      'criteria', c.criteria, 'mergedInto', c.merged_into_id, 'bytes', octet_length(c.text))`,
    "claim c WHERE c.debate_id = d.id",
    "c.created_at, c.id",
  )}) AS claims,
  -- Only where claims were merged can somebody have rated one claim twice; elsewhere nobody's ratings are sorted.
  CASE WHEN EXISTS (SELECT FROM claim c WHERE c.debate_id = $1::uuid AND c.merged_into_id IS NOT NULL)
    THEN (${counted("standing_claim_rating WHERE debate_id = $1::uuid")})
    ELSE (${counted("rating JOIN claim ON claim.id = rating.claim_id WHERE claim.debate_id = $1::uuid")}) END AS "claimRatings",
  (${list(
    `json_build_object('id', a.id, 'polarity', a.polarity, 'status', a.status, 'at', ${milliseconds("a.created_at")},
      'delegation', a.delegation_id, 'option', a.target_option_id, 'claim', a.target_claim_id, 'argument', a.target_argument_id,
      'bytes', octet_length(a.note))`,
    "argument a WHERE a.debate_id = d.id",
    "a.created_at, a.id",
  )}) AS arguments,
  (${list(
    "json_build_array(m.argument_id, m.claim_id)",
    "premise m JOIN argument a ON a.id = m.argument_id WHERE a.debate_id = $1::uuid",
    `m."order"`,
  )}) AS premises,
  (SELECT coalesce(json_agg(json_build_array(r.argument_id, r.mean, r.count)), '[]') FROM (
    SELECT r.argument_id, avg(r.value)::float AS mean, count(*) AS count
    FROM rating r JOIN argument a ON a.id = r.argument_id WHERE a.debate_id = $1::uuid GROUP BY r.argument_id) r) AS "argumentRatings",
  (${list(
    `json_build_object('id', t.id, 'claim', t.claim_id, 'source', t.source_id, 'bearing', t.bearing,
      'bytes', octet_length(t.locator) + octet_length(t.quotation) + octet_length(t.paraphrase))`,
    "citation t WHERE t.debate_id = d.id AND t.status = 'visible'",
    "t.created_at, t.id",
  )}) AS citations,
  (${list(
    "json_build_array(e.citation_id, e.value, e.grader_id IS NULL)",
    "grade e JOIN citation t ON t.id = e.citation_id WHERE t.debate_id = $1::uuid",
    "e.value",
  )}) AS credibility,
  (${list(
    "json_build_array(e.source_id, e.value, e.grader_id IS NULL)",
    "grade e JOIN source s ON s.id = e.source_id WHERE s.debate_id = $1::uuid",
    "e.value",
  )}) AS reliability,
  (${list(
    "json_build_array(s.id, octet_length(s.title) + octet_length(s.csl::text) + octet_length(s.note))",
    "source s WHERE s.debate_id = d.id",
    "s.created_at, s.id",
  )}) AS sources
FROM debate d WHERE d.id = $1::uuid`;

function list(row: string, from: string, order: string): string {
  return `SELECT coalesce(json_agg(${row} ORDER BY ${order}), '[]') FROM ${from}`;
}

function counted(ratings: string): string {
  return `SELECT coalesce(json_agg(json_build_array(r.claim_id, r.agree, r.pass, r.disagree)), '[]') FROM (
    SELECT claim_id, count(*) FILTER (WHERE value = 1) AS agree, count(*) FILTER (WHERE value = 0) AS pass,
      count(*) FILTER (WHERE value = -1) AS disagree
    FROM ${ratings} GROUP BY claim_id) r`;
}

function milliseconds(column: string): string {
  return `(extract(epoch FROM ${column}) * 1000)::bigint`;
}
