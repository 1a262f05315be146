package dev.daybook.web;

import io.javalin.http.Context;

/// Describes the search to a browser, so that it can be used from the address bar, as OpenSearch
/// 1.1 does (github.com/dewitt/opensearch).
final class OpenSearchRoute {
  private static final String DESCRIPTION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>Daybook</ShortName>
        <Description>Search your notes</Description>
        <InputEncoding>UTF-8</InputEncoding>
        <Image width="16" height="16" type="image/svg+xml">ORIGIN/icon.svg</Image>
        <Url type="text/html" method="get" template="ORIGIN/?q={searchTerms}"/>
        <Url type="application/x-suggestions+json" method="get"
          template="ORIGIN/api/v1/suggest?q={searchTerms}&amp;format=opensearch"/>
      </OpenSearchDescription>
      """;

  private OpenSearchRoute() {}

  /// `GET /opensearch.xml`, with addresses as the server was asked by.
  static void description(Context context) {
    boolean isTls = "https".equals(context.header("X-Forwarded-Proto"));
    String origin = (isTls ? "https" : context.scheme()) + "://" + context.host();
    String type = "application/opensearchdescription+xml";
    Answers.text(context, type, DESCRIPTION.replace("ORIGIN", MarkedText.escaped(origin)));
  }
}
