/// Routes, JSON, the page and its security; the only user of Javalin and Jackson.
@NullMarked
package dev.daybook.web;

import org.jspecify.annotations.NullMarked;
