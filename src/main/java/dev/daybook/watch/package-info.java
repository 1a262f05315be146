/// Keeps an index up to date with the notes folder: notices changes, soon by what the system tells
/// and surely by looking, and starts the runs.
@NullMarked
package dev.daybook.watch;

import org.jspecify.annotations.NullMarked;
