// Statements by their ids, each with the ids of its ends and the sentence that makes it.
// $ids: statement ids
// -> id, type, act, polarity, date, datePrecision, dateWords, dyad, confidence, rule, cameo, plover,
//    goldstein, recordedAt, level, role, goods, amount, since, status, subject, object, document,
//    places, quoteStart, quoteEnd, sentence, passageStart, passageEnd
UNWIND $ids AS wanted
MATCH (s:Statement {id: wanted})-[e:EVIDENCED_BY]->(p:Passage)
RETURN s.id AS id, s.type AS type, s.act AS act, s.polarity AS polarity,
  s.date AS date, s.datePrecision AS datePrecision, s.dateWords AS dateWords, s.dyad AS dyad,
  s.confidence AS confidence, s.rule AS rule, s.cameo AS cameo, s.plover AS plover,
  s.goldstein AS goldstein, s.recordedAt AS recordedAt, s.level AS level, s.role AS role,
  s.goods AS goods, s.amount AS amount, s.since AS since, s.status AS status,
  s.subject AS subject, s.object AS object, s.document AS document,
  [(s)-[r:SECTOR|AT|ABOUT|SAID_BY]->(x:Entity) | {place: type(r), id: x.id}] AS places,
  e.start AS quoteStart, e.end AS quoteEnd,
  p.text AS sentence, p.start AS passageStart, p.end AS passageEnd
