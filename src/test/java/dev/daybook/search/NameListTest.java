package dev.daybook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.daybook.search.NameList.Name;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names are found by any of their words.
class NameListTest {
  private static final NameList NAMES =
      new NameList(
          Arrays.stream(
                  "Cluster notes|Notes|The cluster|Café au lait|東京の夜|K8s-cluster".split("\\|"))
              .map(text -> new Name(text, 1, null))
              .toList());

  @ParameterizedTest
  @CsvSource({
    "not,Notes|Cluster notes",
    "CLU,Cluster notes|K8s-cluster|The cluster",
    "notes clu,Cluster notes",
    "cafe,Café au lait",
    "CAFÉ  LA,Café au lait",
    "夜,東京の夜",
    "uste,K8s-cluster|The cluster|Cluster notes",
    "us,''",
    "zebra,''",
    "'',東京の夜|Notes|K8s-cluster|The cluster|Café au lait|Cluster notes"
  })
  void finds(String typed, String names) {
    assertEquals(names, found(typed, 10));
  }

  @Test
  void findsNoMoreThanAsked() {
    assertEquals("Cluster notes|K8s-cluster", found("clu", 2));
  }

  @Test
  void putsTheMostUsedFirst() {
    NameList names =
        new NameList(List.of(new Name("work a", 1, null), new Name("work b", 9, null)));
    assertEquals("work b", names.find("wo", 1).getFirst().name().text());
  }

  private static String found(String typed, int most) {
    return NAMES.find(typed, most).stream()
        .map(found -> found.name().text())
        .collect(Collectors.joining("|"));
  }
}
