// How many statements of an act lie in a span of days, counted no further than some number.
// $from: what finds the first day; $to: what finds the last, as `promise 2019-06-05`
// $most: the number
// -> statements
MATCH (s:Statement) WHERE s.actDay >= $from AND s.actDay <= $to
WITH s LIMIT $most
RETURN count(s) AS statements
