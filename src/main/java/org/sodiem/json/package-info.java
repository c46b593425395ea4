/**
 * JSON both ways.
 *
 * <p>In: what is to be written, or text. Out: text that is the same for the same input, or a tree of plain values. Read
 * {@link org.sodiem.json.JsonText} first.
 */
@NullMarked
package org.sodiem.json;

import org.jspecify.annotations.NullMarked;
