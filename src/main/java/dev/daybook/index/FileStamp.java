package dev.daybook.index;

import dev.daybook.note.NoteFile;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;

/// What a file was like when its note was indexed, to know without reading it that it is the same.
///
/// @param size in bytes
/// @param modified the file's time of change
/// @param identity as in [NoteFile]
/// @param seen when the file was looked at, before it was read
/// @param ownTime whether the note's time of change is that of the file
/// @param hash SHA-256 of the content, in hexadecimal
record FileStamp(
    long size, Instant modified, int identity, Instant seen, boolean ownTime, String hash) {
  /// File systems keep times as coarse as two seconds (FAT), so a file that changed less than that
  /// before it was seen may have changed again since with the same time ("racy git").
  private static final long RACY_SECONDS = 2;

  private static final int HASH_BYTES = 32;
  private static final int BYTES = 8 + 8 + 4 + 4 + 8 + 4 + 1 + HASH_BYTES;

  static FileStamp of(NoteFile file, Instant seen, boolean ownTime, byte[] content) {
    return new FileStamp(
        file.size(), file.modified(), file.identity(), seen, ownTime, hash(content));
  }

  /// Whether its looks alone show that the file is still the one that was indexed. Times are
  /// compared for being the same, never for being later: clocks go wrong.
  boolean isSurely(NoteFile file) {
    return looksLike(file) && !isRacy();
  }

  /// Whether the file looks as it did, so that nothing new need be remembered of it.
  boolean looksLike(NoteFile file) {
    return size == file.size() && modified.equals(file.modified()) && identity == file.identity();
  }

  /// Whether a file that was seen at that time could have changed afterwards and look the same.
  boolean isRacy() {
    return isRacy(modified, seen);
  }

  /// The same of a file that changed and was seen at those times.
  static boolean isRacy(Instant modified, Instant seen) {
    return !modified.plusSeconds(RACY_SECONDS).isBefore(seen);
  }

  boolean hasContent(byte[] content) {
    return hash.equals(hash(content));
  }

  /// The same content in a file that now looks like this.
  FileStamp touched(NoteFile file, Instant now) {
    return new FileStamp(file.size(), file.modified(), file.identity(), now, ownTime, hash);
  }

  NoteFile file(String path) {
    return new NoteFile(path, size, modified, identity);
  }

  BytesRef toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES).putLong(size);
    put(buffer, modified);
    buffer.putInt(identity);
    put(buffer, seen);
    buffer.put((byte) (ownTime ? 1 : 0)).put(HexFormat.of().parseHex(hash));
    return new BytesRef(buffer.array());
  }

  static FileStamp fromBytes(BytesRef bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    long size = buffer.getLong();
    Instant modified = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
    int identity = buffer.getInt();
    Instant seen = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
    boolean ownTime = buffer.get() == 1;
    byte[] hash = new byte[HASH_BYTES];
    buffer.get(hash);
    return new FileStamp(size, modified, identity, seen, ownTime, HexFormat.of().formatHex(hash));
  }

  private static void put(ByteBuffer buffer, Instant time) {
    buffer.putLong(time.getEpochSecond()).putInt(time.getNano());
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
