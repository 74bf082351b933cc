// Statements by their ids, each with its ends and the sentence that makes it.
// $ids: statement ids
// -> id, type, act, polarity, date, datePrecision, dateWords, dyad, confidence, rule, cameo, plover,
//    goldstein, recordedAt, level, role, goods, amount, since, status, subject, object, sector,
//    at, about, speaker, quoteStart, quoteEnd, sentence, passageStart, passageEnd, document, documentTitle,
//    documentDate, documentPrecision, outlet, url, source
UNWIND $ids AS wanted
MATCH (s:Statement {id: wanted})-[e:EVIDENCED_BY]->(p:Passage)-[:PART_OF]->(d:Document)
MATCH (s)-[:SUBJECT]->(subject:Entity), (s)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (s)-[:SECTOR]->(sector:Entity)
OPTIONAL MATCH (s)-[:AT]->(at:Entity)
OPTIONAL MATCH (s)-[:ABOUT]->(about:Entity)
OPTIONAL MATCH (s)-[:SAID_BY]->(speaker:Entity)
RETURN s.id AS id, s.type AS type, s.act AS act, s.polarity AS polarity,
  s.date AS date, s.datePrecision AS datePrecision, s.dateWords AS dateWords, s.dyad AS dyad,
  s.confidence AS confidence, s.rule AS rule, s.cameo AS cameo, s.plover AS plover,
  s.goldstein AS goldstein, s.recordedAt AS recordedAt, s.level AS level, s.role AS role,
  s.goods AS goods, s.amount AS amount, s.since AS since, s.status AS status,
  {id: subject.id, name: subject.name, labels: labels(subject), represents: subject.represents} AS subject,
  {id: object.id, name: object.name, labels: labels(object), represents: object.represents} AS object,
  {id: sector.id, name: sector.name, labels: labels(sector)} AS sector,
  {id: at.id, name: at.name, labels: labels(at)} AS at,
  {id: about.id, name: about.name, labels: labels(about)} AS about,
  {id: speaker.id, name: speaker.name, labels: labels(speaker)} AS speaker,
  e.start AS quoteStart, e.end AS quoteEnd,
  p.text AS sentence, p.start AS passageStart, p.end AS passageEnd,
  d.id AS document, d.title AS documentTitle, d.date AS documentDate,
  d.datePrecision AS documentPrecision, d.outlet AS outlet, d.url AS url, d.source AS source
