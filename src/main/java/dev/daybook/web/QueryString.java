package dev.daybook.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The parameters of a request: what stands after the `?`. Immutable; names and values in the order
/// given.
record QueryString(Map<String, List<String>> values) {
  /// Reads them; never throws.
  ///
  /// @param raw still percent-encoded, or null when there is no `?`
  static QueryString parse(@Nullable String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : (raw == null ? "" : raw).split("&", -1)) {
      if (pair.isEmpty()) continue;
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      values
          .computeIfAbsent(Urls.decodedParameter(name), unused -> new ArrayList<>())
          .add(Urls.decodedParameter(value));
    }
    return new QueryString(Collections.unmodifiableMap(values));
  }

  Set<String> names() {
    return values.keySet();
  }

  /// Every value of the name.
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The only value of the name, or null when it is not given or blank, as in a form that was left
  /// empty.
  @Nullable String one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) throw new BadParameter(name, name + " can be given only once", null);
    return given.isEmpty() || given.getFirst().isBlank() ? null : given.getFirst();
  }

  /// These parameters with one more value.
  QueryString with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    List<String> more = new ArrayList<>(all(name));
    more.add(value);
    changed.put(name, more);
    return new QueryString(changed);
  }

  /// These parameters without that value of that name.
  QueryString without(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, all(name).stream().filter(other -> !other.equals(value)).toList());
    return new QueryString(changed);
  }

  /// These parameters without that name.
  QueryString without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove(name);
    return new QueryString(changed);
  }

  /// Only those of these names.
  QueryString only(Set<String> names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.keySet().retainAll(names);
    return new QueryString(changed);
  }

  /// As it stands in an address, `?` included; empty when there is nothing.
  String print() {
    StringJoiner out = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach((name, all) ->
        all.forEach(value -> out.add(Urls.parameter(name) + "=" + Urls.parameter(value))));
    return out.toString();
  }
}
