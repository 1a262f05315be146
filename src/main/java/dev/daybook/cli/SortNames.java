package dev.daybook.cli;

import dev.daybook.query.Sort;
import java.util.Arrays;
import java.util.Iterator;

/// The orders of notes as they are typed.
final class SortNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Sort.values()).map(Sort::key).iterator();
  }
}
