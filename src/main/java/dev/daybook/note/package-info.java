/// What a note is, and turning a file into one; the only user of flexmark and of the YAML and TOML
/// libraries.
@NullMarked
package dev.daybook.note;

import org.jspecify.annotations.NullMarked;
