/// What a person typed, as a sealed tree that prints itself; knows nothing of Lucene.
@NullMarked
package dev.daybook.query;

import org.jspecify.annotations.NullMarked;
