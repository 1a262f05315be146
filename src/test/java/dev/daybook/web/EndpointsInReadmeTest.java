package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.daybook.Readme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the README against the addresses that the server answers, as [Routes] is written.
class EndpointsInReadmeTest {
  private static final Pattern ROUTE = Pattern.compile("\\b(get|post)\\(([^,]+),");
  private static final Map<String, String> NAMES =
      Map.of(
          "NOTES", Routes.NOTES,
          "LINKS", Routes.LINKS,
          "RELATED", Routes.RELATED,
          "EVENTS", Routes.EVENTS);

  /// Asked for with the wrong method, only to be told so.
  private static final String REFUSED = "GET /api/v1/reindex";

  @Test
  void everyAddressIsNamedAndNoneMadeUp() throws IOException {
    Readme readme = new Readme();
    Set<String> addresses = addresses();
    assertTrue(addresses.size() > 5, addresses.toString());
    readme.names("addresses", addresses);
    assertEquals(addresses, readme.all("((?:GET|POST) /[\\w/{}.]*)"));
  }

  @Test
  void everyParameterOfASearchIsNamed() throws IOException {
    Set<String> names =
        SearchParameters.NAMES.stream()
            .map(name -> name.replaceAll("^-|\\.all$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    new Readme().names("parameters", names);
  }

  /// What [Routes] answers of the endpoint.
  static Set<String> addresses() throws IOException {
    String source = Files.readString(Path.of("src/main/java/dev/daybook/web/Routes.java"));
    Set<String> addresses = new TreeSet<>();
    Matcher route = ROUTE.matcher(source);
    while (route.find()) {
      String path = path(route.group(2));
      String address = route.group(1).toUpperCase(Locale.ROOT) + " " + path;
      if (path.matches("/(api/|health|opensearch).*") && !address.equals(REFUSED)) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  /// The value of `NOTES + "<path>" + LINKS`.
  private static String path(String expression) {
    StringBuilder path = new StringBuilder();
    for (String part : expression.split("\\+", -1)) {
      String bare = part.strip();
      path.append(bare.startsWith("\"") ? bare.replace("\"", "") : NAMES.getOrDefault(bare, bare));
    }
    return path.toString().replace("<path>", "{path}");
  }
}
