"""From a document to its statements: parse, mentions, resolution, frames, acts."""
