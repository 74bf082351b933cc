// Statements that say the same of the same as another, or the opposite, oldest first.
// $id: statement id
// -> id, agrees, document
MATCH (s:Statement {id: $id})
MATCH (t:Statement {subject: s.subject, object: s.object, type: s.type})
WHERE t.id <> s.id AND coalesce(t.through, '') = coalesce(s.through, '')
RETURN t.id AS id,
  (s.polarity = 'positive' AND s.act <> 'denied') = (t.polarity = 'positive' AND t.act <> 'denied')
    AS agrees, t.document AS document
ORDER BY coalesce(t.date, ''), id LIMIT 200
