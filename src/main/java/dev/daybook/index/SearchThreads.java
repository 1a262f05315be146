package dev.daybook.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/// Lets one search of a large index use all processors, by a share of the segments for each.
///
/// A thread that waits for others takes their work over where they have not begun, so that many
/// searches at once are no slower than with a thread each.
final class SearchThreads {
  /// Below so many documents a processor is done before another has taken its share up.
  static final int WORTH_A_THREAD = 50_000;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /// An idle thread ends after so many seconds.
  private static final int IDLE_SECONDS = 10;

  private static final Executor OTHERS = Deadline.bounding(others());

  private SearchThreads() {}

  /// Those beside the thread that searches; they do not keep a process alive.
  private static Executor others() {
    int size = Math.max(1, PROCESSORS - 1);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size,
            size,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("daybook-search-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  static IndexSearcher searcher(IndexReader reader) {
    return new IndexSearcher(reader, OTHERS) {
      @Override
      protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        return shares(leaves, PROCESSORS);
      }
    };
  }

  static <T> Beside<T> beside(IndexReader reader, Callable<T> part) {
    return wanted(reader.maxDoc(), PROCESSORS) > 1
        ? Beside.begin(part, OTHERS)
        : Beside.later(part);
  }

  /// How many threads are of use.
  private static int wanted(int documents, int most) {
    return Math.clamp(documents / WORTH_A_THREAD, 1, most);
  }

  /// The segments in shares of about the same size.
  ///
  /// @param most how many shares are of use
  static IndexSearcher.LeafSlice[] shares(List<LeafReaderContext> leaves, int most) {
    int documents = leaves.stream().mapToInt(SearchThreads::size).sum();
    List<Share> shares = new ArrayList<>();
    for (int i = wanted(documents, most); i > 0; i--) shares.add(new Share(new ArrayList<>()));
    leaves.stream()
        .sorted(Comparator.comparingInt(SearchThreads::size).reversed())
        .forEach(leaf -> smallest(shares).leaves.add(leaf));
    return shares.stream()
        .filter(share -> !share.leaves.isEmpty())
        .map(Share::slice)
        .toArray(IndexSearcher.LeafSlice[]::new);
  }

  private static Share smallest(List<Share> shares) {
    return shares.stream().min(Comparator.comparingInt(Share::documents)).orElseThrow();
  }

  private static int size(LeafReaderContext leaf) {
    return leaf.reader().maxDoc();
  }

  private record Share(List<LeafReaderContext> leaves) {
    int documents() {
      return leaves.stream().mapToInt(SearchThreads::size).sum();
    }

    /// In the order of the documents, which Lucene asks for.
    IndexSearcher.LeafSlice slice() {
      return new IndexSearcher.LeafSlice(
          leaves.stream()
              .sorted(Comparator.comparingInt(leaf -> leaf.docBase))
              .map(IndexSearcher.LeafReaderContextPartition::createForEntireSegment)
              .toList());
    }
  }
}
