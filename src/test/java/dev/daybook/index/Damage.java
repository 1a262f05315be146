package dev.daybook.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// What can happen to a file of an index.
public enum Damage {
  /// One bit in the middle is another.
  FLIP,
  /// One bit of the first byte is another, which is of the header.
  FLIP_FIRST,
  /// One bit of the last byte is another, which is of the checksum.
  FLIP_LAST,
  /// The second half is zeros.
  ZERO,
  /// The second half is missing.
  CUT,
  DELETE;

  /// The files of an index, by what Lucene calls them.
  List<String> targets(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME))
          .sorted()
          .toList();
    }
  }

  void to(Path named) throws IOException {
    Path file = sameKind(named);
    long size = Files.size(file);
    switch (this) {
      case FLIP -> flip(file, (int) size / 2);
      case FLIP_FIRST -> flip(file, 0);
      case FLIP_LAST -> flip(file, (int) size - 1);
      case ZERO -> write(file, size / 2, new byte[(int) (size - size / 2)]);
      case CUT -> {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(size / 2);
        }
      }
      case DELETE -> Files.delete(file);
    }
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] one = {(byte) (Files.readAllBytes(file)[at] ^ 1)};
    write(file, at, one);
  }

  /// A rebuilt index has other names; what is meant is the file of that extension.
  private static Path sameKind(Path named) throws IOException {
    if (Files.exists(named)) return named;
    String name = named.getFileName().toString();
    String kind = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "segments_";
    try (Stream<Path> files = Files.list(named.getParent())) {
      return files
          .filter(file -> file.getFileName().toString().contains(kind))
          .findFirst()
          .orElseGet(() -> named.resolveSibling("segments_1"));
    }
  }

  private static void write(Path file, long at, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes), at);
    }
  }

  /// Lets the newest commit say that another version wrote it.
  public static void sayVersion(Path index, String version) throws IOException {
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
      data.put("schema", version);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
