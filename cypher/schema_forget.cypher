// Indexes that older versions made and that this one has no use for.
DROP INDEX statement_act IF EXISTS;
DROP INDEX statement_ends IF EXISTS;
DROP INDEX statement_through IF EXISTS;
