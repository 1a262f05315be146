package dev.daybook.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/// Lets nobody but their owner at files that are made from private notes, whatever the mask of the
/// process. On systems without such permissions those of the folder above count.
final class OwnerOnly {
  private static final String FILE = "rw-------";
  private static final String FOLDER = "rwx------";

  private OwnerOnly() {}

  /// Opens a folder of Lucene's in which every new file is closed to others before it holds a byte.
  static Directory open(Path folder) throws IOException {
    return new OwnerOnlyDirectory(folder);
  }

  static void file(Path file) throws IOException {
    restrict(file, FILE);
  }

  static void folder(Path folder) throws IOException {
    restrict(folder, FOLDER);
  }

  private static void restrict(Path path, String permissions) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) view.setPermissions(PosixFilePermissions.fromString(permissions));
  }

  private static final class OwnerOnlyDirectory extends FilterDirectory {
    private final Path folder;

    OwnerOnlyDirectory(Path folder) throws IOException {
      super(FSDirectory.open(folder));
      this.folder = folder;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return closed(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      return closed(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
      Lock lock = super.obtainLock(name);
      file(folder.resolve(name));
      return lock;
    }

    private IndexOutput closed(IndexOutput output) throws IOException {
      file(folder.resolve(output.getName()));
      return output;
    }
  }
}
