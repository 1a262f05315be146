/// Notes, names and HTML that mean harm, and a judge that reads what is shown of them.
@org.jspecify.annotations.NullMarked
package dev.daybook.hostile;
