package dev.daybook.note;

/// Something in the notes folder that could not be taken as it was meant, for a person to mend.
///
/// @param path the file, below the notes folder
/// @param line the 1-based line, or 0 when the file as a whole is meant
/// @param reason in plain words: what was found and what was done with it
/// @param indexed whether the file is a note in the index all the same
public record Problem(String path, int line, String reason, boolean indexed) {}
