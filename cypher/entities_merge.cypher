// Make entities of one label unless another transaction just did.
// $ids: entity ids, sorted
// __LABEL__ is the label
UNWIND $ids AS id MERGE (:Entity:__LABEL__ {id: id})
