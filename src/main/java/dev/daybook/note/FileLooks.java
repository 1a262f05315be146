package dev.daybook.note;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the system says of an entry of a folder; of a symbolic link, not of where it leads.
///
/// @param size in bytes
/// @param modified the time of change, which tools set as they like
/// @param identity as in [NoteFile]: made of what the system calls the file and of when the system
///   itself last saw it change (ctime), which no tool can set back
record FileLooks(
    boolean isFolder, boolean isLink, boolean isFile, long size, Instant modified, int identity) {
  private static final boolean IS_UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /// All in one question to the system: a look at every note of a folder hardly does anything else.
  private static final String OF_UNIX =
      "unix:isDirectory,isSymbolicLink,isRegularFile,size,lastModifiedTime,fileKey,ctime";

  /// Of the entry at that path, or nothing when there is none.
  static Optional<FileLooks> at(Path entry) throws IOException {
    try {
      return Optional.of(IS_UNIX ? ofUnix(entry) : ofOther(entry));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (FileSystemException e) {
      if (Files.notExists(entry, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
      throw e;
    }
  }

  private static FileLooks ofUnix(Path entry) throws IOException {
    Map<String, Object> all = Files.readAttributes(entry, OF_UNIX, LinkOption.NOFOLLOW_LINKS);
    return new FileLooks(
        (Boolean) requireNonNull(all.get("isDirectory")),
        (Boolean) requireNonNull(all.get("isSymbolicLink")),
        (Boolean) requireNonNull(all.get("isRegularFile")),
        (Long) requireNonNull(all.get("size")),
        ((FileTime) requireNonNull(all.get("lastModifiedTime"))).toInstant(),
        Objects.hash(all.get("fileKey"), all.get("ctime")));
  }

  private static FileLooks ofOther(Path entry) throws IOException {
    BasicFileAttributes all =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Object key = all.fileKey();
    return new FileLooks(
        all.isDirectory(),
        all.isSymbolicLink(),
        all.isRegularFile(),
        all.size(),
        all.lastModifiedTime().toInstant(),
        key == null ? 0 : key.hashCode());
  }

  NoteFile note(String path) {
    return new NoteFile(path, size, modified, identity);
  }
}
