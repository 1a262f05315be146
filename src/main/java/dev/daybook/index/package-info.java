/// From notes to Lucene documents: the fields, the writer, commits, and the report of a run.
@NullMarked
package dev.daybook.index;

import org.jspecify.annotations.NullMarked;
