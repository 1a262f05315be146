package dev.daybook.web;

import dev.daybook.search.Journal;

/// All that the routes answer from.
record Served(
    ServerSettings settings, Journal journal, NoteFiles files, IndexRuns runs, WebFolder web) {}
