package dev.daybook.query;

import dev.daybook.Readme;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the README against the query language.
class OperatorsInReadmeTest {
  @Test
  void everyOperatorIsNamed() throws IOException {
    Readme readme = new Readme();
    // The words of code are asked for by in:code.
    Stream<Name> names = Stream.of(Name.values()).filter(name -> name != Name.CODE);
    readme.names("fields", names.map(name -> name.key() + ":").toList());
    readme.names("orders", Stream.of(Sort.values()).map(Sort::key).toList());
    readme.names(
        "operators",
        List.of("a OR b", "-a", "(a OR b)", "\"a phrase\"", "\"a b\"~5", "a NEAR/5 b", "word*"));
    readme.names("operators", List.of("~word", "=word", "/regex/", "[key:value]", "in:code"));
  }
}
