// Make entities of one label that are not there, where nobody else writes.
// $ids: entity ids
// __LABEL__ is the label
UNWIND $ids AS id CREATE (:Entity:__LABEL__ {id: id})
