package dev.daybook.note;

import java.util.List;

/// What the Markdown of a note holds.
///
/// @param title the first level-1 heading, or ""
/// @param sections in order; the first is the text above the first heading, which may be empty
/// @param tags written as `#tag` in the text, without the `#`
record ParsedBody(String title, List<Section> sections, List<Link> links, List<String> tags) {}
