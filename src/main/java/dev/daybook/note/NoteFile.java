package dev.daybook.note;

import java.time.Instant;

/// A file of the notes folder that is a note by its name, as the folder scan saw it.
///
/// @param path below the notes folder, with `/` between folders
/// @param size in bytes
/// @param modified the file's own time of change
public record NoteFile(String path, long size, Instant modified) {}
