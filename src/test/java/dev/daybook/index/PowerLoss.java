package dev.daybook.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Random;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.tests.store.MockDirectoryWrapper;

/// A folder of an index on a machine whose power goes at one step of a run: by Lucene's own model,
/// of what was not synced some is gone, zeroed, cut off or has a bit flipped, and nothing that the
/// process does afterwards leaves a trace.
final class PowerLoss extends MockDirectoryWrapper {
  private int steps;

  /// @param steps how many creations, syncs, renames and deletions come before
  PowerLoss(Random random, Path folder, int steps) throws IOException {
    super(random, FSDirectory.open(folder));
    this.steps = steps;
    setCheckIndexOnClose(false);
    setAssertNoUnrefencedFilesOnClose(false);
  }

  /// Whether the power went.
  synchronized boolean came() {
    return steps < 0;
  }

  private void step() throws IOException {
    if (steps >= 0 && --steps < 0) crash();
  }

  @Override
  public synchronized IndexOutput createOutput(String name, IOContext context) throws IOException {
    step();
    return super.createOutput(name, context);
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    step();
    super.sync(names);
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    step();
    super.syncMetaData();
  }

  @Override
  public synchronized void rename(String source, String dest) throws IOException {
    step();
    super.rename(source, dest);
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    step();
    super.deleteFile(name);
  }
}
