/// What Daybook costs, beside what bare Lucene and its peers need for the same work. Not shipped, and
/// no test: figures are for people to read, as ratios within one run.
@NullMarked
package dev.daybook.bench;

import org.jspecify.annotations.NullMarked;
