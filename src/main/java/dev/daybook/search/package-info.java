/// From a query to Lucene and back to hits, facets and snippets.
@NullMarked
package dev.daybook.search;

import org.jspecify.annotations.NullMarked;
