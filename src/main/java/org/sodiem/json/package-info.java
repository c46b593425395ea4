/**
 * JSON both ways.
 *
 * <p>In: a {@link org.sodiem.json.JsonObject} that was filled in, or bytes. Out: text that is the same for the same
 * input, or an object that refuses what is not there. Read {@link org.sodiem.json.Json} first.
 */
@NullMarked
package org.sodiem.json;

import org.jspecify.annotations.NullMarked;
