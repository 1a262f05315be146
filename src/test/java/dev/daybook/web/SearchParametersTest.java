package dev.daybook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.daybook.query.QueryParser;
import dev.daybook.search.SearchRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every parameter of a search, on 2024-09-30.
class SearchParametersTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-09-30T10:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          '' -> '{} RELEVANCE 0+20'
          q= -> '{} RELEVANCE 0+20'
          tag=work -> '{TAG=[work]} RELEVANCE 0+20'
          tag=work&tag=ops -> '{TAG=[work, ops]} RELEVANCE 0+20'
          tag=work&tag=work -> '{TAG=[work]} RELEVANCE 0+20'
          tag.all=a&tag.all=b -> '{TAG=[]all[a, b]} RELEVANCE 0+20'
          -tag=draft -> '{TAG=[]not[draft]} RELEVANCE 0+20'
          %2Dtag=draft -> '{TAG=[]not[draft]} RELEVANCE 0+20'
          tag= -> '{TAG=[]} RELEVANCE 0+20'
          -tag= -> '{TAG=[]not[]} RELEVANCE 0+20'
          category=a&-category=b&category.all=c -> '{CATEGORY=[a]all[c]not[b]} RELEVANCE 0+20'
          author=Ann+B%C3%A9 -> '{AUTHOR=[Ann Bé]} RELEVANCE 0+20'
          folder=journal%2F2024&year=2024 -> '{FOLDER=[journal/2024], YEAR=[2024]} RELEVANCE 0+20'
          tag=C%2B%2B -> '{TAG=[C++]} RELEVANCE 0+20'
          tag=100%25&tag=50% -> '{TAG=[100%, 50%]} RELEVANCE 0+20'
          date=2024-01..2024-06 -> '{} 2024-01-01..2024-06-30 RELEVANCE 0+20'
          date=last+week -> '{} 2024-09-23..2024-09-29 RELEVANCE 0+20'
          date=2020.. -> '{} 2020-01-01..null RELEVANCE 0+20'
          date= -> '{} RELEVANCE 0+20'
          sort=newest -> '{} NEWEST 0+20'
          sort=Title -> '{} TITLE 0+20'
          q=sort:oldest+cat -> '{} OLDEST 0+20'
          q=sort:oldest&sort=newest -> '{} NEWEST 0+20'
          q=limit:50+cat -> '{} RELEVANCE 0+50'
          q=limit:50&limit=7 -> '{} RELEVANCE 0+7'
          offset=40&limit=10 -> '{} RELEVANCE 40+10'
          limit=0 -> '{} RELEVANCE 0+0'
          offset=9980 -> '{} RELEVANCE 9980+20'
          facets=tag,year -> '{} RELEVANCE 0+20 [TAG, YEAR]x12'
          facets=tag,tag&facetValues=5 -> '{} RELEVANCE 0+20 [TAG]x5'
          histogram=month -> '{} RELEVANCE 0+20 MONTH'
          histogram=day -> '{} RELEVANCE 0+20 DAY'
          explain=1 -> '{} RELEVANCE 0+20 explained'
          explain=0 -> '{} RELEVANCE 0+20'
          """)
  void reads(String query, String request) {
    assertEquals(request, drawn(read(query)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      nullValues = "none",
      textBlock =
          """
          ofset=1 -> ofset -> There is no parameter ofset; did you mean offset? -> offset
          query=a -> query -> There is no parameter query; did you mean q? -> q
          tags=a -> tags -> There is no parameter tags; did you mean tag? -> tag
          _tag=a -> _tag -> There is no parameter _tag; did you mean tag? -> tag
          catgory=a -> catgory -> There is no parameter catgory; did you mean category? -> category
          tag.al=a -> tag.al -> There is no parameter tag.al; did you mean tag.all? -> tag.all
          page=2 -> page -> There is no parameter page; did you mean offset? -> offset
          before=2 -> before -> There is no parameter before; did you mean date? -> date
          zebra=2 -> zebra -> There is no parameter zebra -> none
          sort=newst -> sort -> sort does not know newst; it takes relevance, best, newest, oldest, modified, title -> newest
          facets=tag,yeer -> facets -> facets does not know yeer; it takes tag, category, author, folder, year -> year
          explain=yes -> explain -> explain takes a number from 0 to 1, not yes -> none
          facets=title -> facets -> facets does not know title; it takes tag, category, author, folder, year -> none
          histogram=hour -> histogram -> histogram does not know hour; it takes auto, day, week, month, year -> none
          histogram=months -> histogram -> histogram does not know months; it takes auto, day, week, month, year -> month
          limit=101 -> limit -> limit takes a number from 0 to 100, not 101 -> none
          limit=-1 -> limit -> limit takes a number from 0 to 100, not -1 -> none
          limit=many -> limit -> limit takes a number from 0 to 100, not many -> none
          limit=1e2 -> limit -> limit takes a number from 0 to 100, not 1e2 -> none
          limit=99999999999 -> limit -> limit takes a number from 0 to 100, not 99999999999 -> none
          limit=٣ -> limit -> limit takes a number from 0 to 100, not ٣ -> none
          offset=9981 -> offset -> offset takes a number from 0 to 9,980, not 9981 -> none
          facetValues=1001 -> facetValues -> facetValues takes a number from 0 to 1,000, not 1001 -> none
          year=next -> year -> year takes a year as in 2024, not next -> none
          date=soon -> date -> date does not know soon; it takes days as in 2024-03 or 2024-03-01..2024-05 -> none
          date=2024%22%20a%20%22 -> date -> date does not know 2024" a "; it takes days as in 2024-03 or 2024-03-01..2024-05 -> none
          q=a&q=b -> q -> q can be given only once -> none
          sort=title&sort=title -> sort -> sort can be given only once -> none
          """)
  void refuses(String query, String parameter, String message, String suggestion) {
    BadParameter bad = assertThrows(BadParameter.class, () -> read(query));
    assertEquals(parameter, bad.parameter());
    assertEquals(message, bad.getMessage());
    assertEquals(suggestion, bad.suggestion());
  }

  @Test
  void printsWhatItRead() {
    String text = "?q=a%20%26%20b%2Bc&-tag=&tag=x%2Fy&tag=%C3%A9%3D%25";
    assertEquals(text, QueryString.parse(text.substring(1)).print());
    assertEquals("", QueryString.parse(null).print());
    assertEquals("?a=&b=c%3Dd", QueryString.parse("a&&b=c=d").print());
  }

  @Test
  void changesOneValue() {
    QueryString given = QueryString.parse("q=a&tag=x&tag=y&offset=20");
    assertEquals("?q=a&tag=y&offset=20", given.without("tag", "x").print());
    assertEquals("?q=a&tag=x&tag=y&tag=z", given.without("offset").with("tag", "z").print());
  }

  private static SearchRequest read(String query) {
    return new SearchParameters(new QueryParser(CLOCK), ServerLimits.Lists.standard())
        .read(QueryString.parse(query));
  }

  private static String drawn(SearchRequest request) {
    TreeMap<String, String> choices = new TreeMap<>();
    request
        .choices()
        .forEach((field, choice) ->
            choices.put(
                field.name(),
                choice.any()
                    + (choice.all().isEmpty() ? "" : "all" + choice.all())
                    + (choice.not().isEmpty() ? "" : "not" + choice.not())));
    return choices
        + (request.dated() == null
            ? ""
            : " " + request.dated().from() + ".." + request.dated().to())
        + (" " + request.sort() + " " + request.offset() + "+" + request.limit())
        + (request.facets().isEmpty() ? "" : " " + request.facets() + "x" + request.facetValues())
        + (request.histogram() == null ? "" : " " + request.histogram())
        + (request.explained() ? " explained" : "");
  }
}
