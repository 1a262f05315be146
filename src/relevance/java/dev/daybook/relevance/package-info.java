/// Measures how well searches find what was meant, on judged queries and on notes whose right
/// answer is known. Not part of the program.
@NullMarked
package dev.daybook.relevance;

import org.jspecify.annotations.NullMarked;
