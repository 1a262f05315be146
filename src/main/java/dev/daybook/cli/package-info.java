/// Commands and settings, and the one place that wires the rest; the only user of picocli.
@NullMarked
package dev.daybook.cli;

import org.jspecify.annotations.NullMarked;
