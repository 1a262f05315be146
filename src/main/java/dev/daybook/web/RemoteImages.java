package dev.daybook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/// Puts the name of its server in the place of every image that lies on one: to load it would tell
/// that server who reads the note, and when.
record RemoteImages(HtmlStreamEventReceiver next) implements HtmlStreamEventReceiver {
  /// An address on a server, with any user name before it.
  private static final Pattern REMOTE =
      Pattern.compile(
          "\\s*(?:https?:)?[/\\\\]{2}(?:[^/?#\\\\@]*@)?([^/?#\\\\@]+).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public void openTag(String name, List<String> attributes) {
    Matcher remote = REMOTE.matcher(name.equals("img") ? value("src", attributes) : "");
    if (remote.matches()) placeholder(remote.group(1), value("alt", attributes));
    else next.openTag(name, attributes);
  }

  @Override
  public void openDocument() {
    next.openDocument();
  }

  @Override
  public void closeDocument() {
    next.closeDocument();
  }

  @Override
  public void closeTag(String name) {
    next.closeTag(name);
  }

  @Override
  public void text(String text) {
    next.text(text);
  }

  private void placeholder(String host, String alt) {
    next.openTag("span", new ArrayList<>(List.of("class", "remote-image")));
    next.text(alt.isBlank() ? host : alt + " (" + host + ")");
    next.closeTag("span");
  }

  /// @param attributes names and values in turn
  private static String value(String name, List<String> attributes) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) return attributes.get(i + 1);
    }
    return "";
  }
}
