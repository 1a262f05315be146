package dev.daybook.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who besides programs of this computer may ask, and what they must show.
///
/// @param token what every request must show, or null when being on this computer is enough
/// @param hosts names besides `localhost` by which the server is asked, as in `journal.example.org`
///   or `10.0.0.5:8080`
/// @param way what carries the notes to a reader elsewhere
public record Access(@Nullable Token token, List<String> hosts, Way way) {
  /// What carries the notes to a reader elsewhere.
  public enum Way {
    /// Nobody said so.
    UNKNOWN,
    /// A proxy with TLS.
    PROXY,
    /// A network in which all can read along; the owner said that they may.
    OPEN
  }

  public Access {
    hosts = List.copyOf(hosts);
  }

  /// Only this computer.
  public static Access local() {
    return new Access(null, List.of(), Way.UNKNOWN);
  }

  /// Where a reader elsewhere finds the page of a server that listens beyond this computer.
  URI seen() {
    return URI.create((way == Way.PROXY ? "https://" : "http://") + hosts.getFirst() + "/");
  }

  /// Refuses to listen where others could ask who may not.
  ///
  /// @param host the address to listen on, which is none of this computer's own
  void checkWide(String host) throws ServerException {
    String command = "daybook serve --host " + host + " --token";
    String name = hosts.isEmpty() ? "journal.example.org" : String.join(",", hosts);
    String ready = command + " --allow-host " + name + " --behind-proxy";
    if (token == null) {
      throw new ServerException(
          "on %s others could read your notes, so a token is needed; start it as: %s"
              .formatted(host, ready));
    }
    if (hosts.isEmpty()) {
      throw new ServerException(
          "on %s Daybook must know the name that it is asked by; start it as: %s"
              .formatted(host, ready));
    }
    if (way == Way.UNKNOWN) {
      throw new ServerException(
          ("on %s the notes would travel readable by all; put a proxy with TLS before it and start"
                  + " it as: %s (or with --insecure-http, if the network is all yours)")
              .formatted(host, ready));
    }
  }
}
