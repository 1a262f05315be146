package dev.daybook.cli;

import dev.daybook.index.Upkeep;
import dev.daybook.watch.Follower;
import dev.daybook.web.IndexRuns;
import java.util.function.Consumer;

/// Gives the server what keeps its index up to date.
record BackgroundRuns(Follower follower) implements IndexRuns {
  @Override
  public boolean start(boolean full) {
    return follower.ask(full);
  }

  @Override
  public Upkeep upkeep() {
    return follower.upkeep();
  }

  @Override
  public Runnable listen(Consumer<Upkeep> listener) {
    return follower.listen(listener);
  }
}
