package dev.daybook.search;

import dev.daybook.query.Query;

/// A word that a note may lack when few notes hold all words.
///
/// @param text as it was typed
/// @param query what holds it: the word itself, or also with typos
/// @param counts whether it is among those of which a note must hold one
record SoftWord(String text, Query query, boolean counts) {}
